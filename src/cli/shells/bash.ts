import { type Command, quoted, spellings, wordsFor } from './command.ts';

/** Completion for bash from 3.2 on. Where it offers nothing itself, bash completes files. */
export function bashCompletion(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  return `# Completion of lprof for bash: eval "$(lprof completion bash)"
_lprof() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  # --format=json is three words.
  if [[ $cur == = ]]; then cur=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  local options= values= words= own=
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W ${quoted([...names, '--help', '--version'].join(' '))} -- "$cur"))
    return
  fi
  case $command in
${commands.map(settings).join('\n')}
    *) return ;;
  esac
  # Behind the program everything is the program's.
  if [[ $own ]]; then
    local i word
    for (( i = 2; i < COMP_CWORD; i++ )); do
      word=\${COMP_WORDS[i]}
      if [[ $word == -* ]]; then [[ " $values " == *" $word "* && \${COMP_WORDS[i+1]} != = ]] && i=$((i + 1))
      elif [[ $word == = ]]; then i=$((i + 1))
      else return; fi
    done
  fi
  case "$command $before" in
${commands.flatMap(choices).join('\n')}
  esac
  if [[ " $values " == *" $before "* ]]; then return; fi
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _lprof lprof
`;
}

/** The variables of a command: its options, those with a value, the words that it takes, whether a program follows. */
function settings({ name, options, takes }: Command): string {
  const texts = {
    options: options.flatMap(spellings),
    values: options.filter(({ value }) => value !== undefined).flatMap(spellings),
    words: Array.isArray(takes) ? takes : [],
  };
  const set = Object.entries(texts).map(([key, list]) => `${key}=${quoted(list.join(' '))}`);
  return `    ${name}) ${[...set, ...(takes === 'program' ? ['own=1'] : [])].join(' ')} ;;`;
}

function choices({ name, options }: Command): string[] {
  return options.flatMap((option) => {
    const words = wordsFor(option);
    if (words.length === 0) return [];
    const patterns = spellings(option).map((spelling) => quoted(`${name} ${spelling}`));
    return [`    ${patterns.join('|')}) COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$cur")); return ;;`];
  });
}
