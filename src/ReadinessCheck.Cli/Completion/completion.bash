# readiness-check: completion in bash
_readiness_check() {
  local line="${COMP_LINE:0:COMP_POINT}" word="$2" found
  # The line without the program's own name, as the program sees it.
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line#*[[:space:]]}"
  COMPREPLY=()
  while IFS= read -r found; do
    # Options are offered to whoever begins to write one, so that an empty word is completed with files.
    [[ $found == -* && $word != -* ]] && continue
    [[ $found == "$word"* ]] && COMPREPLY+=("$found")
  done < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o bashdefault -o default -F _readiness_check readiness-check
