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

// meantFlag is problem.DidYouMean for flags by their names alone: everyone gets
// the hyphens right.
func meantFlag(name string, known []string) string {
	near := problem.Nearest(name, known)
	if near == "" {
		return ""
	}
	return problem.DidYouMean("--"+near, []string{"--" + near})
}

// flagError says what is wrong with a flag, and which one was probably meant:
// also for a long flag with one hyphen, which reads as many short ones.
func flagError(cmd *cobra.Command, err error) error {
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok && invalid.GetFlag().Value.Type() == "int" {
		return usagef("--%s %q, want a whole number", invalid.GetFlag().Name, invalid.GetValue())
	}
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
		return usagef("unknown flag %q%s", "-"+short, meantFlag(short, names))
	}
	name := unknown.GetSpecifiedName()
	return usagef("unknown flag %q%s", "--"+name, meantFlag(name, names))
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
	return usagef("--%s %q, want %s%s", flag, value, strings.Join(known, ", "), problem.DidYouMean(value, known))
}
