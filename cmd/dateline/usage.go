package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/timeline/problem"
)

// usageError is an error of the command line.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// didYouMean is the end of a message about an unknown word, or "".
func didYouMean(prefix, word string, known []string) string {
	if near := problem.Nearest(word, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", prefix+near)
	}
	return ""
}

// flagError says what is wrong with a flag, and which one was probably meant:
// also for a long flag with one hyphen, which reads as many short ones.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return usagef("%s", firstLine(err))
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		short, _, _ = strings.Cut(short, "=")
		return usagef("unknown flag %q%s", "-"+short, didYouMean("--", short, names))
	}
	return usagef("unknown flag %q%s", "--"+unknown.GetSpecifiedName(), didYouMean("--", unknown.GetSpecifiedName(), names))
}

// atMostOne allows one argument, which is called what.
func atMostOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > 1 {
			return usagef("%d arguments, want at most one, %s; the second is %q", len(args), what, args[1])
		}
		return nil
	}
}

// oneOf checks the value of a flag that has few.
func oneOf(flag, value string, known ...string) error {
	for _, k := range known {
		if value == k {
			return nil
		}
	}
	return usagef("--%s %q, want %s%s", flag, value, strings.Join(known, ", "), didYouMean("", value, known))
}
