package main

import (
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/problem"
)

// No text is known on which reading does not end, and each stage takes a second
// or so for a MiB of the worst that we could think of. If there is such a text
// after all, a command must not wait for ever and say nothing.

// articleDeadline is how long work on an article may take, for each MiB begun of
// it: so long that it is no matter of a slow computer.
const articleDeadline = 2 * time.Minute

// beforeDeadline returns the timeline that build makes, or one with nothing but an
// error if work on an article takes longer than limit for each MiB begun. What is
// done in time does not depend on time. Build goes on behind its back in the other
// case, as nothing can stop it but the end of the program.
func beforeDeadline(limit time.Duration, build func(article.Watch) timeline.Timeline) timeline.Timeline {
	missed := make(chan problem.Problem, 1)
	watch := func(file string, bytes int64) func() {
		limit := limit * time.Duration(bytes>>20+1)
		timer := time.AfterFunc(limit, func() {
			select {
			case missed <- problem.Errorf(file, problem.Pos{}, "reading it has taken %v and has not ended: take it out of the folder, or split it to find the passage that does it", limit):
			default: // one is enough
			}
		})
		return func() { timer.Stop() }
	}
	made := make(chan timeline.Timeline, 1)
	go func() { made <- build(watch) }()
	select {
	case t := <-made:
		return t
	case p := <-missed:
		return timeline.Timeline{Problems: []problem.Problem{p}}
	}
}
