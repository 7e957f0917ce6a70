#compdef complaint
# Completion of complaint for zsh. For this session: eval "$(complaint completion zsh)"
_complaint() {
    local line
    local -a values shown
    while IFS= read -r line; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
    done < <(complaint completion zsh -- "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#values} )); then
        compadd -l -M 'm:{[:lower:]}={[:upper:]}' -d shown -a values
    else
        _files
    fi
}
if [[ "${funcstack[1]}" = _complaint ]]; then
    _complaint "$@"
else
    compdef _complaint complaint
fi
