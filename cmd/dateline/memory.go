package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// roomBeforeCollection is the memory, in bytes, that a command may use before garbage is
// collected. Most commands end before that, and collections would take a tenth of their
// time. What holds more than half of it is collected as usual: a higher share of garbage
// would cost a large build more memory than it saves time.
const roomBeforeCollection = 512 << 20

// collectLate puts off the collection of garbage, unless the environment says when to
// collect.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	usual := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(roomBeforeCollection)
	held := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var collected func(struct{})
	collected = func(struct{}) {
		metrics.Read(held)
		room := int(100*roomBeforeCollection/(1+held[0].Value.Uint64())) - 100 // in percent of what is held
		debug.SetGCPercent(max(usual, room))
		debug.SetMemoryLimit(limit)
		runtime.AddCleanup(new([64]byte), collected, struct{}{})
	}
	runtime.AddCleanup(new([64]byte), collected, struct{}{}) // nothing holds it: each collection runs this
}
