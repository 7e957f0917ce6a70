# Completion of complaint for bash. For this session: eval "$(complaint completion bash)"
_complaint() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(complaint completion bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _complaint complaint
