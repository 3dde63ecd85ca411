package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render/folder"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

func buildCommand() *cobra.Command {
	var out, base string
	var fresh bool
	cmd := &cobra.Command{
		Use:   "build [CONTENT]",
		Short: "Build the site of a content folder",
		Long: `Build the site of a content folder (content, if none is named).

The output folder is replaced as a whole and in one step, so that it is one whole
site at every moment. It must be absent, empty or a site that was built before.
If the content has an error, nothing in it changes.

What was found in 500 articles or more is kept in your cache folder, and of use as
long as articles, settings and corrections of phrases are the same: the next build
takes half as long. The site is the same with --fresh.`,
		Example: `  dateline build
  dateline build mystory --out public`,
		Args:              atMostOne("the content folder"),
		ValidArgsFunction: foldersOnly,
		RunE: func(cmd *cobra.Command, args []string) error {
			if base != "" {
				address, err := editor.SiteAddress(base)
				if err != nil {
					return usagef("--base-url: %v", err)
				}
				base = address
			}
			return build(cmd, contentArgument(args), out, base, fresh)
		},
	}
	cmd.Flags().StringVar(&out, "out", "site", "output `folder`")
	cmd.Flags().StringVar(&base, "base-url", "", "`address` of the published site, instead of base_url in timeline.yaml")
	freshFlag(cmd, &fresh)
	_ = cmd.MarkFlagDirname("out") // fails only for a flag that does not exist
	return cmd
}

func build(cmd *cobra.Command, dir, out, base string, fresh bool) error {
	c, err := openContent(dir)
	if err != nil {
		return err
	}
	defer c.Close()
	if !fresh {
		c.shelf = openShelf(c.dir)
	}
	dir = c.dir
	if err := folder.Check(out, dir); err != nil { // before the work, as Write would do after it
		return err
	}
	bar := startProgress(cmd.ErrOrStderr(), "building")
	defer bar.stop()
	t := c.timeline()
	if base != "" {
		t.Settings.BaseURL = base
	}
	jobs, wrong, err := c.jobs(t)
	if err != nil {
		return fmt.Errorf("make the pages: %w", err)
	}
	t.Problems = append(t.Problems, wrong...)
	errs, warnings := tally(t.Problems)
	var done folder.Written
	if errs == 0 {
		done, err = folder.Write(out, dir, jobs)
		wrong, err = ofTheme(err)
		t.Problems, errs = append(t.Problems, wrong...), len(wrong)
	}
	bar.stop()
	if err != nil {
		return err
	}
	if errs > 0 {
		if err := c.print(cmd.ErrOrStderr(), only(problem.Error, t.Problems)); err != nil {
			return err
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: nothing was built\n", count(errs, "error"))
		return errProblems
	}
	line := fmt.Sprintf("%s: %s from %s, %s (%d changed)", out,
		count(len(t.Events)+len(t.Undated), "event"), count(len(t.Articles), "article"), count(done.Files, "file"), done.Changed)
	var look []string
	if warnings > 0 {
		look = append(look, count(warnings, "warning"))
	}
	if len(t.Doubts) > 0 {
		look = append(look, count(len(t.Doubts), "doubt"))
	}
	if look != nil {
		line += fmt.Sprintf("; %s, see dateline check %s", strings.Join(look, " and "), dir)
	}
	fmt.Fprintln(cmd.ErrOrStderr(), line)
	return nil
}
