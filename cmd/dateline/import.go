package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/article"
	"dateline/timeline/problem"
)

// importFlags is the flags of import.
type importFlags struct {
	into         string
	force        bool
	allowPrivate bool
	slug         string
	published    string
	draft        article.Draft // what flags say of the article
}

func importCommand() *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use:   "import FILE|URL...",
		Short: "Make article files of saved pages, texts and addresses",
		Long: `Make an article file of each saved page, text or address: articles/SLUG.md in the
content folder, with title, source, address, author and publish date, and the text
without what stands around it. The path of each file is printed. Review them: the
page shows words of the article as they stand in its file.

A FILE is a page as a browser saves it (.html, .mhtml) or plain text; "-" is
standard input. Of a .jsonl file, each line becomes an article file.
What a page or text does not say is left as a blank, "?"; a publish date that is
likely but not sure is marked as a guess, "2018-08-08?". dateline check reports
both until a person has written the date in. Flags say what is known better.

Addresses are fetched with a single request each, without cookies and without
scripts. Only those of the public internet are, unless --allow-private is given.
No file is overwritten unless --force is given.`,
		Example: `  dateline import saved/*.html
  dateline import https://example.org/story --into mystory
  dateline import mail.txt --published "8 Aug 2018" --source "RFE/RL"`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("no file and no address to import")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return importAll(cmd, args, flags) },
	}
	cmd.Flags().StringVar(&flags.into, "into", defaultContent, "content `folder`")
	cmd.Flags().BoolVar(&flags.force, "force", false, "overwrite article files")
	cmd.Flags().BoolVar(&flags.allowPrivate, "allow-private", false, "fetch addresses of this computer and its network too")
	cmd.Flags().StringVar(&flags.published, "published", "", "full `date` of publication, such as 2018-08-08 or 8 Aug 2018")
	cmd.Flags().StringVar(&flags.draft.Title, "title", "", "`headline`; for one article only")
	cmd.Flags().StringVar(&flags.draft.Source, "source", "", "`name` of the outlet")
	cmd.Flags().StringVar(&flags.draft.Author, "author", "", "`name` of the writer")
	cmd.Flags().StringVar(&flags.draft.URL, "url", "", "web `address` of the article; for one article only")
	cmd.Flags().StringVar(&flags.slug, "slug", "", "`name` of the file, without .md; for one article only")
	_ = cmd.MarkFlagDirname("into") // fails only for a flag that does not exist
	return cmd
}

func importAll(cmd *cobra.Command, inputs []string, flags importFlags) error {
	if err := flags.check(inputs); err != nil {
		return err
	}
	folder, err := openArticles(flags.into)
	if err != nil {
		return err
	}
	defer folder.Close()
	bar := startProgress(cmd.ErrOrStderr(), "importing")
	defer bar.stop()
	failed := 0
	for i, input := range inputs {
		bar.at(i, len(inputs), input)
		if isLinesFile(input) {
			problems := importLines(cmd, folder, input, flags, func(line int) {
				bar.clear()
				bar.at(i, len(inputs), fmt.Sprintf("%s:%d", input, line))
			})
			bar.clear()
			if len(problems) > 0 {
				failed += len(only(problem.Error, problems))
				if err := problem.Write(cmd.ErrOrStderr(), nil, problems); err != nil {
					return fmt.Errorf("write the problems: %w", err)
				}
			}
			continue
		}
		name, draft, err := importOne(cmd, folder, input, flags)
		bar.clear()
		if err != nil {
			failed++
			fmt.Fprintln(cmd.ErrOrStderr(), problem.Errorf(input, problem.Pos{}, "%v", err))
			continue
		}
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), name); err != nil {
			return fmt.Errorf("write the output: %w", err)
		}
		remark(cmd.ErrOrStderr(), name, draft)
	}
	if failed > 0 {
		return errProblems
	}
	return nil
}

// check checks the flags for the inputs, and reads the publish date.
func (f *importFlags) check(inputs []string) error {
	for _, flag := range []struct{ name, value string }{{"title", f.draft.Title}, {"url", f.draft.URL}, {"slug", f.slug}} {
		switch {
		case flag.value != "" && len(inputs) > 1:
			return usagef("--%s is for one article, and there are %d", flag.name, len(inputs))
		case flag.value != "" && isLinesFile(inputs[0]):
			return usagef("--%s is for one article, and a .jsonl file holds many", flag.name)
		}
	}
	if f.slug != "" {
		if err := article.CheckSlug(f.slug); err != nil {
			return usagef("--slug: %v", err)
		}
	}
	if f.draft.URL != "" {
		if checkURL(f.draft.URL) != nil {
			return usagef("--url: %q is no web address, want https://example.org/story", f.draft.URL)
		}
	}
	if f.published == "" {
		return nil
	}
	// Nothing that counts from today: when a file was made says nothing of its article.
	if _, _, err := article.ParsePublished(f.published); err != nil {
		return usagef("--published: %v", err)
	}
	f.draft.Published = f.published // with its time and zone
	return nil
}

// importOne makes an article file of one input and returns its path.
func importOne(cmd *cobra.Command, folder *articlesFolder, input string, flags importFlags) (string, article.Draft, error) {
	var got fetched
	var err error
	if isURL(input) {
		got, err = webFetcher(flags.allowPrivate).fetch(cmd.Context(), input)
	} else {
		got.data, err = readImport(cmd, input)
	}
	if err != nil {
		return "", article.Draft{}, err
	}
	draft, err := draftOf(got, input, folder.limit)
	if err != nil {
		return "", draft, err
	}
	flags.complete(&draft)
	slug := flags.slug
	if slug == "" {
		slug = slugOfDraft(draft, input)
	}
	name, err := folder.write(slug, draft.Markdown(), flags.force)
	return name, draft, err
}

// complete writes what flags say into a draft. A publish date in the future becomes
// a guess: it is that of another thing, or the year is wrong.
func (f *importFlags) complete(draft *article.Draft) {
	now, err := today()
	if day, _, wrong := article.ParsePublished(draft.Published); err == nil && wrong == nil && day > now+1 {
		draft.Published, draft.Guess, draft.GuessFrom = "", day.String(), "which is in the future"
	}
	known := &f.draft
	for _, field := range []struct{ to, from *string }{
		{&draft.Title, &known.Title}, {&draft.Source, &known.Source}, {&draft.Author, &known.Author}, {&draft.URL, &known.URL}, {&draft.Published, &known.Published},
	} {
		if *field.from != "" {
			*field.to = *field.from
		}
	}
}

// isLinesFile reports whether an input is a file of one article a line.
func isLinesFile(input string) bool {
	return !isURL(input) && strings.EqualFold(path.Ext(input), ".jsonl")
}

// importLines makes an article file of each line of a file, and says what is wrong
// with them. at is called with each line whose file has been written.
func importLines(cmd *cobra.Command, folder *articlesFolder, input string, flags importFlags, at func(line int)) []problem.Problem {
	if info, err := os.Stat(input); err == nil && !info.Mode().IsRegular() {
		return []problem.Problem{problem.Errorf(input, problem.Pos{}, "is no file, want one of one article a line")}
	}
	in, err := openInput(cmd, input)
	if err != nil {
		return []problem.Problem{problem.Errorf(input, problem.Pos{}, "%v", err)}
	}
	defer in.Close()
	folder.many = true
	defer func() { folder.many = false }()
	return article.DraftLines(input, in, folder.limit, func(line int, slug string, draft article.Draft) []problem.Problem {
		flags.complete(&draft)
		name, err := folder.write(slug, draft.Markdown(), flags.force)
		at(line)
		if err == nil {
			_, err = fmt.Fprintln(cmd.OutOrStdout(), name)
		}
		if err != nil {
			return []problem.Problem{problem.Errorf(input, problem.Pos{Line: line}, "%v", err)}
		}
		remark(cmd.ErrOrStderr(), name, draft)
		return nil
	})
}

// remark says what a person has to look at in the file of a draft.
func remark(w io.Writer, name string, d article.Draft) {
	switch {
	case d.Published != "":
	case d.Guess != "":
		fmt.Fprintf(w, "%s: the publish date %s is a guess; look it up and write it in\n", name, d.Guess)
	default:
		fmt.Fprintf(w, "%s: no publish date found; look it up and write it in\n", name)
	}
	for _, doubt := range d.Doubts {
		fmt.Fprintf(w, "%s: %s; compare it with the page\n", name, doubt)
	}
	if d.Foreign() {
		fmt.Fprintf(w, "%s: is not in English; the times in it are not found\n", name)
	}
}
