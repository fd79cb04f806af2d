# readiness-check: completion in fish
function __readiness_check
  # The line up to the cursor, without the program's own name, as the program sees it.
  set -l words (commandline -opc)
  set -l word (commandline -ct)
  set -l line (string join -- ' ' $words[2..-1] "$word")
  set -l joined (string match -r -- '^--[^=]*=' "$word")
  for found in ($words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    # Options are offered to whoever begins to write one, so that an empty word is completed with files.
    string match -q -- '-*' "$found"; and not string match -q -- '-*' "$word"; and continue
    echo -- "$joined$found"
  end
end
complete -c readiness-check -a '(__readiness_check)'
