// Dateline turns a folder of news articles into a sourced timeline on a static
// web site.
//
//	dateline init       a folder for a new timeline
//	dateline import     article files of saved pages, texts and addresses
//	dateline build      the site of a content folder
//	dateline serve      the same, shown while you edit
//	dateline check      every problem and every doubtful date of one
//	dateline tag        the time expressions of any text
//
// Data goes to standard output, talk to standard error. The exit status is 0 if
// all is well, 1 if there are problems and 2 if the command line is wrong.
//
// Only this package knows the clock and the environment, and with package
// render/folder the disk; it hands the content to package timeline as an fs.FS out of
// which no link leads.
//
// # Files
//
//   - main.go: the table of commands, one file each: init.go, import.go, build.go, serve.go, check.go,
//     tag.go, completion.go; go generate ./cmd/dateline writes the manual of them
//   - content.go: a content folder; articles.go: its articles, for import; input.go: files, standard
//     input and the clock; usage.go: mistakes in command lines; progress.go: the line of progress;
//     checkjson.go: what check prints for programs
//   - draft.go, filekind.go: what import makes of bytes; fetch.go, reserved.go: of an address
//   - preview.go, watch.go: what serve shows, and what makes it build anew
//   - document.go, taglines.go, tagformat.go, timeml.go: what tag reads and writes
//   - shelf.go: what is kept for the next command; deadline.go, memory.go: time and room for one
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/problem"
)

func init() { cobra.EnableCommandSorting = false }

// commands is the commands, in the order of the help.
var commands = []func() *cobra.Command{
	initCommand,
	importCommand,
	buildCommand,
	serveCommand,
	checkCommand,
	tagCommand,
}

// The exit statuses.
const (
	statusWell     = 0
	statusProblems = 1
	statusUsage    = 2
)

func main() {
	collectLate()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errProblems is the error of a command that has said what is wrong.
var errProblems = errors.New("there are problems")

// run runs a command line and returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	// What fails before a command runs is the command line.
	running := false
	root.PersistentPreRun = func(*cobra.Command, []string) { running = true }

	cmd, err := root.ExecuteC()
	var usage usageError
	switch {
	case err == nil:
		return statusWell
	case errors.Is(err, errProblems):
		return statusProblems
	case errors.As(err, &usage) || !running:
		fmt.Fprintf(stderr, "dateline: %v\nTry \"%s --help\".\n", err, cmd.CommandPath())
		return statusUsage
	}
	fmt.Fprintf(stderr, "dateline: %v\n", err)
	return statusProblems
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "dateline",
		Short: "Turn news articles into a sourced timeline",
		Long: `dateline turns a folder of news articles into a sourced timeline on a static web
site. It finds the words that tell time ("Wednesday", "early July"), works out
the dates they mean from the day of publication, gathers what several articles
say of one event, and shows for every date which words of which article gave it.

The exit status is 0 if all is well, 1 if there are problems and 2 if the
command line is wrong.`,
		Example: `  dateline build content --out site
  dateline check content
  echo "He resigned last Tuesday." | dateline tag --published 2018-08-08`,
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("no command")
			}
			return unknownCommand(cmd, args[0])
		},
	}
	root.SetVersionTemplate("dateline {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	for _, command := range commands {
		root.AddCommand(command())
	}
	strictCompletion(root)
	root.InitDefaultHelpCmd()
	if help, _, err := root.Find([]string{"help"}); err == nil {
		help.Run, help.RunE = nil, helpOn
		help.Use, help.Long = "help [COMMAND]", "Show the help of a command, or the list of commands."
	}
	return root
}

// helpOn shows the help of a command.
func helpOn(help *cobra.Command, args []string) error {
	cmd, rest, err := help.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return unknownCommand(help.Root(), strings.Join(args, " "))
	}
	cmd.InitDefaultHelpFlag()
	return cmd.Help()
}

// unknownCommand says that there is no command of a name, and which one was
// probably meant.
func unknownCommand(root *cobra.Command, name string) error {
	if name == "version" {
		return usagef("unknown command %q: dateline --version prints it", name)
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return usagef("unknown command %q%s", name, problem.DidYouMean(name, names))
}

// version is the version of the module that the program was built from, as the
// Go tool has noted it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// count is a number with its noun: "1 file", "2 files".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// firstLine keeps an error to the line that says what is wrong.
func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
