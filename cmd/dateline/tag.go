package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"dateline/timeline/article"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// maxText is the greatest size in bytes of a text, or of a line of jsonl, that
// tag reads.
const maxText = 64 << 20

// inputNames is the forms of tag's input.
var inputNames = []string{"text", "jsonl"}

// tagFlags is the flags of tag.
type tagFlags struct {
	published string
	input     string
	format    string
}

func tagCommand() *cobra.Command {
	var flags tagFlags
	cmd := &cobra.Command{
		Use:   "tag [FILE...]",
		Short: "Find the time expressions of any text",
		Long: `Find the time expressions of any English text and say which dates they mean.

The text is standard input if no FILE is named, or if it is "-". Expressions such
as "Wednesday" count from the date of publication; without one, only full dates
are resolved. --published takes a date in any form that a person types; one such as
"yesterday" counts from today.

Input is text, or jsonl: one object with the strings id, published and text on
each line. A FILE that ends with .jsonl is jsonl by itself.

Output is text for people, each expression behind its line and column; jsonl, one
expression a line with the keys id, begin, end, text, type, value, mod, quant,
freq, edtf, certainty and rule, where begin and end count Unicode code points of
the text, end exclusive; or timeml, the text as a TimeML document with the
expressions marked in it.`,
		Example: `  echo "He resigned last Tuesday." | dateline tag --published 2018-08-08
  dateline tag --published "8 Aug 2018" --format timeml article.txt
  dateline tag --format jsonl corpus.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return tag(cmd, args, flags) },
	}
	cmd.Flags().StringVar(&flags.published, "published", "", "`date` of publication, such as 2018-08-08, 8 Aug 2018 or yesterday")
	cmd.Flags().StringVar(&flags.input, "input", "text", "`form` of the input: text or jsonl")
	cmd.Flags().StringVar(&flags.format, "format", "text", "`form` of the output: text, jsonl or timeml")
	for flag, values := range map[string][]string{"input": inputNames, "format": formatNames} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // as in build.go
	}
	return cmd
}

func tag(cmd *cobra.Command, files []string, flags tagFlags) error {
	if err := oneOf("input", flags.input, inputNames...); err != nil {
		return err
	}
	if err := oneOf("format", flags.format, formatNames...); err != nil {
		return err
	}
	now, err := today()
	if err != nil {
		return err
	}
	context, err := publishedFrom(flags.published, timex.Context{Published: now, Dated: true})
	if err != nil {
		return usagef("--published: %v", err)
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	isLines := func(name string) bool { return flags.input == "jsonl" || filepath.Ext(name) == ".jsonl" }
	if flags.format == "timeml" {
		for _, name := range files {
			if len(files) > 1 || isLines(name) {
				return usagef("--format timeml is for one text: a TimeML document holds no more")
			}
		}
	}

	write := formats[flags.format]
	out := bufio.NewWriter(cmd.OutOrStdout())
	var problems int
	report := func(found []problem.Problem) error {
		problems += len(found)
		return problem.Write(cmd.ErrOrStderr(), nil, found)
	}
	for _, name := range files {
		in, err := openInput(cmd, name)
		if err != nil {
			if err := report([]problem.Problem{problem.Errorf(name, problem.Pos{}, "%v", err)}); err != nil {
				return err
			}
			continue
		}
		if isLines(name) {
			err = tagLines(out, in, name, context, write, report)
		} else {
			err = tagText(out, in, name, len(files) > 1, context, write, report)
		}
		in.Close()
		if err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the output: %w", err)
	}
	if problems > 0 {
		return errProblems
	}
	return nil
}

// publishedFrom reads a date of publication as a page or a person gives it; one like
// "yesterday" counts from the day of a context, if it is dated. It is not dated for "".
func publishedFrom(text string, from timex.Context) (timex.Context, error) {
	if text == "" {
		return timex.Context{}, nil
	}
	if day, _, err := article.ParsePublished(text); err == nil {
		return timex.Context{Published: day, Dated: true}, nil
	}
	days, _, err := timex.Typed(text, from)
	if err != nil {
		return timex.Context{}, err
	}
	if days.OpenStart || days.OpenEnd || days.Days() != 1 {
		return timex.Context{}, fmt.Errorf("%q is %v, want one day", text, days)
	}
	return timex.Context{Published: days.Start, Dated: true}, nil
}

// tagText tags one text. It is named in the output for people if there are many.
func tagText(out io.Writer, in io.Reader, name string, many bool, c timex.Context, write format, report reporter) error {
	data, err := io.ReadAll(io.LimitReader(in, maxText+1))
	if err != nil {
		return report([]problem.Problem{problem.Errorf(name, problem.Pos{}, "%v", cause(err))})
	}
	if len(data) > maxText {
		return report([]problem.Problem{problem.Errorf(name, problem.Pos{}, "more than the %d bytes of a text that are read", maxText)})
	}
	if offset, found := problem.InvalidUTF8(data); found {
		at := problem.PosAt(data, offset)
		return report([]problem.Problem{problem.Errorf(name, at, "not UTF-8: save the file with that encoding")})
	}
	d := document{ID: quoteJSON(name), Text: string(data), context: c, body: article.Body(data)}
	if d.body > 0 && !c.Dated { // an article file tells its publish date itself
		if a, _ := article.Parse(path.Base(filepath.ToSlash(name)), data); a.Dated {
			d.context = timex.Context{Published: a.Published, Dated: true}
		}
	}
	if many {
		d.title = name
	}
	var b bytes.Buffer
	write(&b, d, d.expressions())
	_, err = out.Write(b.Bytes())
	return err
}
