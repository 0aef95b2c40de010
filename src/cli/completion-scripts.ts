/** Shells that mlsd writes a completion script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

const bash = `# Completion of mlsd for bash: eval "$(mlsd completion bash)" in ~/.bashrc
_mlsd() {
  local IFS=$'\\n'
  COMPREPLY=($(mlsd complete --current="\${COMP_WORDS[COMP_CWORD]}" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null | cut -f 1))
}
complete -o default -F _mlsd mlsd
`;

const zsh = `#compdef mlsd
# Completion of mlsd for zsh: eval "$(mlsd completion zsh)" in ~/.zshrc, after compinit
_mlsd() {
  local -a candidates
  local line
  while IFS= read -r line; do
    line=\${line//:/\\\\:}
    candidates+=("\${line/$'\\t'/:}")
  done < <(mlsd complete --current="\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)
  if (( \${#candidates} )); then
    _describe 'mlsd' candidates
  else
    _files
  fi
}
compdef _mlsd mlsd
`;

const fish = `# Completion of mlsd for fish: mlsd completion fish > ~/.config/fish/completions/mlsd.fish
function __mlsd_complete
  set -l found (mlsd complete --current=(commandline -ct) -- (commandline -opc)[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c mlsd -f -a '(__mlsd_complete)'
`;

const powershell = `# Completion of mlsd for PowerShell: mlsd completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mlsd -ScriptBlock {
  param($current, $ast, $cursor)
  $before = @($ast.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  mlsd complete "--current=$current" -- @before 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };

/** The script that makes a shell ask `mlsd complete` for the words that may follow. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}
