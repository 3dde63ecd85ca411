package timeline

import (
	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	dir := os.Getenv("SHOW")
	if dir == "" {
		return
	}
	fs := os.DirFS(dir)
	st, _ := ReadSettings(fs, "timeline.yaml")
	files, _ := article.ReadDir(fs, "articles")
	c := read(files, st)
	m := c.extract()
	find := func(id string) telling {
		for _, x := range m {
			if x.ID == id {
				return x
			}
		}
		panic(id)
	}
	pairs := [][2]string{{"m-0e4a77", "m-5388a9"}, {"m-0e4a77", "m-583786"}, {"m-583786", "m-5388a9"}, {"m-027337", "m-e4ba03"}, {"m-027337", "m-f1aa62"}, {"m-0c95ce", "m-e4ba03"}, {"m-0c95ce", "m-f1aa62"}, {"m-0c95ce", "m-027337"}, {"m-854ba0", "m-6fc757"}, {"m-e4ba03", "m-f1aa62"}}
	for _, p := range pairs {
		a, b := find(p[0]), find(p[1])
		fmt.Printf("%s %s vector %.2f core %.2f weighed %.2f\n", p[0], p[1], cluster.Dot(a.vector, b.vector), cluster.Dot(a.core, b.core), c.weigh(a, b, cluster.Dot(a.vector, b.vector)))
	}
	g := func(ids ...string) group {
		var o group
		for _, i := range ids {
			o = append(o, find(i))
		}
		return o
	}
	A := g("m-027337", "m-0c95ce", "m-10cb8e")
	B := g("m-e4ba03", "m-84cac1", "m-f1aa62")
	fmt.Println("AB", cluster.Dot(coreOf(A), coreOf(B)), A.heads(), B.heads(), c.mayDispute(A, B))
	H := g("m-8f3b9e", "m-74ec83")
	for _, x := range m {
		if d := cluster.Dot(coreOf(H), x.core); d > .2 {
			fmt.Printf("H %.2f %v %s\n", d, group{x}.heads(), phrase(x.s, x.u.words))
		}
	}
	fmt.Println(c.names.people)
}
