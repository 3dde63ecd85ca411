package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline"
	"dateline/timeline/problem"
)

// checkFlags are the flags of check.
type checkFlags struct {
	strict bool
	below  int
	format string
	fresh  bool
}

func checkCommand() *cobra.Command {
	var flags checkFlags
	cmd := &cobra.Command{
		Use:   "check [CONTENT]",
		Short: "List every problem and doubtful date of a content folder",
		Long: `List every problem and every doubtful date of a content folder (content, if none
is named), each as file:line:column with the line it means. Errors stop a build;
warnings and doubts are worth a look. With each doubt stands the entry of
overrides.yaml that settles it: paste it as it is, or change the date in it.

The percentage says how sure the program is, by rule; the review page of the site
has the same list, least sure first.`,
		Example: `  dateline check
  dateline check mystory --strict               # for a continuous check: fail on warnings and doubts too
  dateline check mystory --strict --below 60    # the same, but for doubts that deserve it
  dateline check mystory --format json`,
		Args:              atMostOne("the content folder"),
		ValidArgsFunction: foldersOnly,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", flags.format, "text", "json"); err != nil {
				return err
			}
			if flags.below < 1 || flags.below > 100 {
				return usagef("--below %d, want a percentage from 1 to 100", flags.below)
			}
			return check(cmd, contentArgument(args), flags)
		},
	}
	cmd.Flags().BoolVar(&flags.strict, "strict", false, "fail on warnings and doubts too")
	cmd.Flags().IntVar(&flags.below, "below", 100, "leave out doubts that are this sure, in `percent`, or surer")
	cmd.Flags().StringVar(&flags.format, "format", "text", "text or json")
	freshFlag(cmd, &flags.fresh)
	return cmd
}

func check(cmd *cobra.Command, dir string, flags checkFlags) error {
	c, err := openContent(dir)
	if err != nil {
		return err
	}
	defer c.Close()
	if !flags.fresh {
		c.shelf = openShelf(c.dir)
	}
	bar := startProgress(cmd.ErrOrStderr(), "checking")
	t := c.timeline()
	bar.stop()
	now, err := today()
	if err != nil {
		return err
	}
	for _, a := range t.Articles {
		// A day's grace: it may be tomorrow where the article was published.
		if a.Dated && a.Published > now+1 {
			t.Problems = append(t.Problems, problem.Warnf(a.File, problem.Pos{}, "published %v, which is in the future: is the year right?", a.Published))
		}
	}
	_, wrong, err := c.site(t)
	if err != nil {
		return fmt.Errorf("make the pages: %w", err)
	}
	t.Problems = append(t.Problems, wrong...)
	var doubts []timeline.Doubt
	for _, d := range t.Doubts {
		if d.Confidence < flags.below {
			doubts = append(doubts, d)
		}
	}
	errs, warnings := tally(t.Problems)
	if errs > 0 {
		doubts = nil // some would go with the errors
	}
	if flags.format == "json" {
		err = c.printJSON(cmd.OutOrStdout(), t, doubts)
	} else {
		err = c.printList(cmd.OutOrStdout(), t.Problems, doubts)
	}
	if err != nil {
		return err
	}
	articles := count(len(t.Articles), "article")
	found := fmt.Sprintf("%s, %s and %s in %s, %s", count(errs, "error"), count(warnings, "warning"), count(len(doubts), "doubt"),
		articles, count(len(t.Events)+len(t.Undated), "event"))
	if errs > 0 {
		found = fmt.Sprintf("%s and %s in %s; events and doubts are told when the errors are mended", count(errs, "error"), count(warnings, "warning"), articles)
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", c.dir, found)
	if errs > 0 || flags.strict && warnings+len(doubts) > 0 {
		return errProblems
	}
	return nil
}

// printList prints problems, and then doubts by kind, each under a heading.
func (c *content) printList(w io.Writer, problems []problem.Problem, doubts []timeline.Doubt) error {
	if err := c.print(w, problems); err != nil {
		return err
	}
	blank := ""
	if len(problems) > 0 {
		blank = "\n"
	}
	for kind, k := range timeline.DoubtKinds {
		var of []problem.Problem
		for _, d := range doubts {
			if int(d.Kind) == kind {
				of = append(of, c.question(d))
			}
		}
		if len(of) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "%s# %s (%d)\n\n", blank, k.Name, len(of)); err != nil {
			return fmt.Errorf("print doubts: %w", err)
		}
		blank = "" // each doubt ends with a blank line
		if err := c.print(w, of); err != nil {
			return err
		}
	}
	return nil
}

// question is a doubt as one of the problems that are printed.
func (c *content) question(d timeline.Doubt) problem.Problem {
	mend := ""
	if d.Event != "" {
		mend = fmt.Sprintf("    event %s, %s: %s\n", d.Event, cmp.Or(d.Date, "no date"), d.Title)
	}
	if len(d.Fixes) > 0 {
		fix := d.Fixes[0]
		mend += fmt.Sprintf("    %s? Paste under %s: in %s\n%s\n", fix.Means, fix.List, c.path("overrides.yaml"), fix.YAML)
	}
	return problem.Problem{
		File: d.File, Pos: d.Pos, Severity: problem.Doubt, Mend: mend,
		Message: fmt.Sprintf("%d%% sure: %s", d.Confidence, strings.Join(d.Reasons, "; ")),
	}
}
