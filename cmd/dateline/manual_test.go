package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

//go:generate go test -run TestManual -update

var update = flag.Bool("update", false, "write docs/commands.md and docs/dateline.1")

// TestManual holds the manual to the commands: docs/commands.md and the man page
// docs/dateline.1 are made of the same table as --help.
func TestManual(t *testing.T) {
	root := rootCommand()
	for name, made := range map[string]string{
		"../../docs/commands.md": manualMarkdown(root),
		"../../docs/dateline.1":  manualRoff(root),
	} {
		if *update {
			if err := os.WriteFile(name, []byte(made), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		kept, err := os.ReadFile(name)
		if err != nil || string(kept) != made {
			t.Errorf("%s is not what the commands say: run go generate ./cmd/dateline, read the diff and commit it (%v)", name, err)
		}
	}
}

// manualCommands is the commands of the manual, those of completion aside.
func manualCommands(root *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, c := range root.Commands() {
		if !c.Hidden && c.Name() != "help" {
			list = append(list, c)
		}
	}
	return list
}

// flagLines returns the flags of a command as the manual lists them, with what
// each is for.
func flagLines(c *cobra.Command) [][2]string {
	var lines [][2]string
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			usage += fmt.Sprintf(" (default %s)", f.DefValue)
		}
		lines = append(lines, [2]string{name, usage})
	})
	return lines
}

// completionText stands for the long help of completion, which has one part a
// shell.
const completionText = `Print a script that completes commands, flags and values, for bash, zsh, fish or
powershell. dateline completion SHELL --help tells how to load it.`

func longText(c *cobra.Command) string {
	if c.Name() == "completion" {
		return completionText
	}
	return c.Long
}

func useLine(c *cobra.Command) string {
	if c.Name() == "completion" {
		return "dateline completion SHELL"
	}
	line := c.CommandPath() + strings.TrimPrefix(c.Use, c.Name())
	if c.HasAvailableLocalFlags() {
		line += " [flags]"
	}
	return line
}

func manualMarkdown(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("# Commands\n\n<!-- Made of the commands by go generate ./cmd/dateline. -->\n\n")
	b.WriteString(markdownText(root.Long) + "\n\nData goes to standard output, talk to standard error.\n")
	for _, c := range manualCommands(root) {
		fmt.Fprintf(&b, "\n## dateline %s\n\n    %s\n\n%s\n", c.Name(), useLine(c), markdownText(longText(c)))
		if c.Example != "" && c.Name() != "completion" {
			b.WriteString("\n")
			for line := range strings.Lines(c.Example) {
				b.WriteString("  " + line)
			}
			b.WriteString("\n")
		}
		if lines := flagLines(c); len(lines) > 0 && c.Name() != "completion" {
			b.WriteString("\n| flag | what |\n| --- | --- |\n")
			for _, l := range lines {
				fmt.Fprintf(&b, "| `%s` | %s |\n", l[0], strings.ReplaceAll(markdownText(l[1]), "|", `\|`))
			}
		}
	}
	return b.String()
}

// markdownText is help as Markdown: what it writes in capitals or between marks
// stays as it is.
func markdownText(text string) string {
	return strings.NewReplacer("<", "&lt;", "*", `\*`, "_", `\_`).Replace(strings.TrimSpace(text))
}

func manualRoff(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString(".\\\" Made of the commands by go generate ./cmd/dateline.\n.TH DATELINE 1 \"\" dateline \"User Commands\"\n")
	b.WriteString(".SH NAME\ndateline \\- " + roffText(strings.ToLower(root.Short[:1])+root.Short[1:]) + "\n")
	b.WriteString(".SH SYNOPSIS\n")
	for i, c := range manualCommands(root) {
		if i > 0 {
			b.WriteString(".br\n")
		}
		fmt.Fprintf(&b, "\\fB%s\\fR %s\n", roffText(c.CommandPath()), roffText(strings.TrimSpace(strings.TrimPrefix(useLine(c), c.CommandPath()))))
	}
	b.WriteString(".SH DESCRIPTION\n" + roffText(root.Long) + "\n.SH COMMANDS\n")
	for _, c := range manualCommands(root) {
		fmt.Fprintf(&b, ".SS %s\n%s\n", roffText(useLine(c)), roffText(longText(c)))
		if c.Name() == "completion" {
			continue
		}
		for _, l := range flagLines(c) {
			fmt.Fprintf(&b, ".TP\n\\fB%s\\fR\n%s\n", roffText(l[0]), roffText(l[1]))
		}
		if c.Example != "" {
			b.WriteString(".PP\n.nf\n")
			for line := range strings.Lines(c.Example) {
				b.WriteString(roffText(strings.TrimRight(line, "\n")) + "\n")
			}
			b.WriteString(".fi\n")
		}
	}
	b.WriteString(".SH ENVIRONMENT\n.TP\n\\fBTERM\\fR\nno progress is shown on a terminal that is \\(lqdumb\\(rq\n")
	b.WriteString(".SH SEE ALSO\ndocs/content.md: what a content folder holds\n")
	return b.String()
}

// roffText is help as the text of a man page.
func roffText(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n\n", "\n.PP\n").Replace(strings.TrimSuffix(text, "\n"))
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && line != ".PP\n" {
			b.WriteString(`\&`)
		}
		b.WriteString(line)
	}
	return b.String()
}
