# Completion of complaint for fish. For this session: complaint completion fish | source
function __complaint_candidates
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    set -l found (complaint completion fish -- $before[2..-1] "$word" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$word"
    end
end
complete -c complaint -f -a '(__complaint_candidates)'
