import type { Option } from '../../settings/options.ts';
import { type Command, quoted, spellings, takesFile, wordsFor } from './command.ts';

/** Completion for zsh, as a file `_lprof` in `$fpath` or by `eval` after `compinit`. */
export function zshCompletion(commands: readonly Command[]): string {
  return `#compdef lprof
# Completion of lprof for zsh: eval "$(lprof completion zsh)" behind compinit, or save it as _lprof in a folder of $fpath
_lprof() {
  local -a commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(branch).join('\n')}
  esac
}
if [[ $funcstack[1] == _lprof ]]; then _lprof "$@"; else compdef _lprof lprof; fi
`;
}

function branch({ name, options, takes }: Command): string {
  const specs = [...options.map(optionSpec), ...positional(takes).map(quoted)];
  // Without -A an option behind the program would still be ours.
  const only = takes === 'program' ? `-A '-*' ` : '';
  return `    ${name}) _arguments -s ${only}${specs.map((spec) => `\\\n      ${spec}`).join(' ')} ;;`;
}

function positional(takes: Command['takes']): string[] {
  if (typeof takes !== 'string') return takes.length > 0 ? [`1:argument:(${takes.join(' ')})`] : [];
  if (takes === 'function') return ['1:function: ', `*:profile:${PROFILES}`];
  if (takes === 'profiles') return [`*:profile:${PROFILES}`];
  return ['*:file:_files'];
}

const PROFILES = '_files -g "*.lprof(|.gz)"';

/** `'(-f --function)'{-f,--function}'[help]:VALUE:action'` */
function optionSpec(option: Option): string {
  const { value, multiple, help } = option;
  const words = wordsFor(option);
  const names = spellings(option);
  const action = words.length > 0 ? `(${words.join(' ')})` : takesFile(option) ? '_files' : ' ';
  const rest = `[${escaped(help)}]${value === undefined ? '' : `:${escaped(value)}:${action}`}`;
  const repeat = multiple ? '*' : '';
  if (names.length === 1) return quoted(`${repeat}${names[0]}${value === undefined ? '' : '='}${rest}`);
  const [long, short] = names;
  const excluded = multiple ? '*' : `(${names.join(' ')})`;
  return `${quoted(excluded)}{${quoted(`${long}${value === undefined ? '' : '='}`)},${short}}${quoted(rest)}`;
}

function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}
