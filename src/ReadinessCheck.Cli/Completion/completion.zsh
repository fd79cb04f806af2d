# readiness-check: completion in zsh
autoload -Uz compinit
(( $+functions[compdef] )) || compinit
_readiness_check() {
  # The line up to the cursor, without the program's own name, as the program sees it.
  local line="${(j: :)words[2,CURRENT-1]}"
  [[ -n $line ]] && line+=' '
  line+="$PREFIX"
  local -a found
  found=("${(@f)$("$words[1]" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  [[ $PREFIX == --*=* ]] && compset -P '*='
  # Options are offered to whoever begins to write one, so that an empty word is completed with files.
  [[ $PREFIX == -* ]] || found=("${(@)found:#-*}")
  found=("${(@)found:#}")
  (( $#found )) && compadd -- "${found[@]}" && return
  _files
}
compdef _readiness_check readiness-check
