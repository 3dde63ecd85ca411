package main

import (
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/problem"
)

// shells are the shells for which cobra writes completion scripts.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// strictCompletion makes the command that cobra adds for completion fail for a
// shell that it does not know.
func strictCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	cmd, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	cmd.Short = "Print a completion script for a shell"
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		want := strings.Join(shells, ", ")
		if len(args) == 0 {
			return usagef("no shell, want %s", want)
		}
		return usagef("unknown shell %q, want %s%s", args[0], want, problem.DidYouMean(args[0], shells))
	}
}

// foldersOnly completes an argument with the names of folders.
func foldersOnly(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}
