# readiness-check: completion in fish
function __readiness_check
  # The line up to the cursor, without the program's own name, as the program sees it.
  set -l words (commandline -opc)
  set -l word (commandline -ct)
  set -l line (string join -- ' ' $words[2..-1] "$word")
  set -l joined (string match -r -- '^--[^=]*=' "$word")
  set -l found ($words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match -v -- '')
  # Options are offered to whoever begins to write one, so that an empty word is completed with files.
  string match -q -- '-*' "$word"; or set found (string match -v -- '-*' $found)
  if set -q found[1]
    printf '%s\n' "$joined"$found
  else
    __fish_complete_path (string replace -- "$joined" '' "$word")
  end
end
complete -c readiness-check -f -a '(__readiness_check)'
