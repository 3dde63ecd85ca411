package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"dateline/timeline/problem"
)

func checkCommand() *cobra.Command {
	var strict bool
	cmd := &cobra.Command{
		Use:   "check [CONTENT]",
		Short: "List every problem and doubtful date of a content folder",
		Long: `List every problem and every doubtful date of a content folder (content, if none
is named), each as file:line:column with the line it means. Errors stop a build;
warnings are worth a look.`,
		Example: `  dateline check
  dateline check mystory --strict    # for a continuous check: fail on warnings too`,
		Args: atMostOne("the content folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return check(cmd, contentArgument(args), strict)
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "fail on warnings too")
	return cmd
}

func check(cmd *cobra.Command, dir string, strict bool) error {
	c, err := openContent(dir)
	if err != nil {
		return err
	}
	defer c.Close()
	t := c.timeline()
	now, err := today()
	if err != nil {
		return err
	}
	for _, a := range t.Articles {
		// A day's grace: it may be tomorrow where the article was published.
		if a.Dated && a.Published > now+1 {
			t.Problems = append(t.Problems, problem.Warnf(a.File, problem.Pos{}, "published %v, which is to come: is the year right?", a.Published))
		}
	}
	if err := c.print(cmd.OutOrStdout(), t.Problems); err != nil {
		return err
	}
	errs, warnings := tally(t.Problems)
	fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s and %s in %s, %s\n", dir,
		count(errs, "error"), count(warnings, "warning"), count(len(t.Articles), "article"), count(len(t.Events)+len(t.Undated), "event"))
	if errs > 0 || strict && warnings > 0 {
		return errProblems
	}
	return nil
}
