package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"dateline/timeline/problem"
)

// Progress is one line on a terminal, shown while work takes longer than people
// wait for, and gone afterwards. Where standard error is no terminal, or a dumb
// one, there is none. It has no colour.

const (
	progressDelay = time.Second
	progressStep  = 200 * time.Millisecond
	progressWidth = 76
)

// progress shows how far work has come. A nil progress shows nothing.
type progress struct {
	mu    sync.Mutex
	out   io.Writer
	work  string // "importing"
	state string // "3 of 10: …"
	shown int    // columns
	start time.Time
	done  chan struct{} // closed when the work is done
	gone  chan struct{} // closed when nothing is shown any more

	stopped sync.Once
}

// startProgress shows that work is being done, until stop is called.
func startProgress(out io.Writer, work string) *progress {
	if !isTerminal(out) {
		return nil
	}
	p := &progress{out: out, work: work, start: time.Now(), done: make(chan struct{}), gone: make(chan struct{})}
	go p.run()
	return p
}

// isTerminal reports whether a line can be written over on out.
func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func (p *progress) run() {
	defer close(p.gone)
	ticker := time.NewTicker(progressStep)
	defer ticker.Stop()
	for {
		select {
		case <-p.done:
			return
		case now := <-ticker.C:
			if now.Sub(p.start) >= progressDelay {
				p.show(now)
			}
		}
	}
}

func (p *progress) show(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	line := []rune(problem.Printable(fmt.Sprintf("%s, %d s%s", p.work, int(now.Sub(p.start).Seconds()), p.state)))
	if len(line) > progressWidth {
		line = append(line[:progressWidth-1], '…')
	}
	fmt.Fprint(p.out, "\r", string(line), strings.Repeat(" ", max(0, p.shown-len(line))))
	p.shown = len(line)
}

// at says which piece of the work is being done, from 0.
func (p *progress) at(piece, pieces int, name string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state = fmt.Sprintf(", %d of %d: %s", piece+1, pieces, name)
}

// clear takes the line away, so that another can be written.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown > 0 {
		fmt.Fprint(p.out, "\r", strings.Repeat(" ", p.shown), "\r")
		p.shown = 0
	}
}

// stop ends the showing. It may be called twice.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.stopped.Do(func() {
		close(p.done)
		<-p.gone
		p.clear()
	})
}
