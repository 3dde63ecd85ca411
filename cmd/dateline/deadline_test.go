package main

import (
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/editor"
)

// An article on which reading never ends is named.
func TestDeadlineMissed(t *testing.T) {
	end := make(chan struct{})
	defer close(end)
	const limit = 300 * time.Millisecond // in which even a busy machine ends what is done at once
	got := beforeDeadline(limit, func(watch article.Watch) timeline.Timeline {
		watch("articles/good.md", 100)()
		watch("articles/endless.md", 1<<20)
		<-end
		return timeline.Timeline{}
	})
	const want = "articles/endless.md: reading it has taken 600ms and has not ended: take it out of the folder, or split it to find the passage that does it"
	if len(got.Problems) != 1 || got.Problems[0].String() != want {
		t.Errorf("got %v, want %s", got.Problems, want)
	}
}

// What ends in time is what it would be without a deadline.
func TestDeadlineMet(t *testing.T) {
	want := timeline.Timeline{Settings: editor.Settings{Title: "A story"}}
	got := beforeDeadline(time.Hour, func(watch article.Watch) timeline.Timeline {
		done := watch("articles/good.md", 1<<20)
		done()
		return want
	})
	if got.Settings.Title != want.Settings.Title || len(got.Problems) > 0 {
		t.Errorf("got %+v", got)
	}
}
