package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// roomBeforeCollection is the memory, in bytes, that a command may use before
// garbage is collected for the first time. Most commands end before that, and
// collections would take a tenth of their time. What needs more is collected as
// usual from there on: a higher share of garbage would cost a large build more
// memory than it saves time.
const roomBeforeCollection = 512 << 20

// collectLate puts off the first garbage collection, unless the environment
// says when to collect.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	percent := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(roomBeforeCollection)
	runtime.AddCleanup(new([64]byte), func(struct{}) { // nothing holds it: the first collection runs this
		debug.SetMemoryLimit(limit)
		debug.SetGCPercent(percent)
	}, struct{}{})
}
