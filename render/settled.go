package render

import (
	"html/template"
	"reflect"
	"strings"
	"text/template/parse"
)

// Words of the site and attributes of its languages stand on pages a hundred thousand
// times and are the same each time. In the program's own templates they become text
// before these run: {{words.Skip}} is the words themselves. A theme may name them where
// text has to be escaped otherwise, as in a script, so its files are left alone.

// settle puts words and attributes in the place of their names, in templates that have
// not been run.
func (t *Theme) settle(layouts *template.Template, funcs template.FuncMap) {
	for _, l := range layouts.Templates() {
		if l.Tree == nil {
			continue
		}
		if _, own := t.own[l.Tree.ParseName]; !own {
			settleList(l.Tree.Root, funcs)
		}
	}
}

// settleList settles nodes and all below them.
func settleList(l *parse.ListNode, funcs template.FuncMap) {
	if l == nil {
		return
	}
	for i, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			if text, plain := settledText(n, funcs); plain {
				l.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(text)}
			}
		case *parse.IfNode:
			settleList(n.List, funcs)
			settleList(n.ElseList, funcs)
		case *parse.WithNode:
			settleList(n.List, funcs)
			settleList(n.ElseList, funcs)
		case *parse.RangeNode:
			settleList(n.List, funcs)
			settleList(n.ElseList, funcs)
		}
	}
}

// settledText returns the text of an action that names nothing but a word or an
// attribute. A word that would be escaped in a text or an attribute is not plain.
func settledText(n *parse.ActionNode, funcs template.FuncMap) (text string, plain bool) {
	if len(n.Pipe.Decl) > 0 || len(n.Pipe.Cmds) > 1 || len(n.Pipe.Cmds[0].Args) > 1 {
		return "", false
	}
	switch n := n.Pipe.Cmds[0].Args[0].(type) {
	case *parse.IdentifierNode:
		if attribute, is := funcs[n.Ident].(func() template.HTMLAttr); is {
			return string(attribute()), true
		}
	case *parse.ChainNode:
		name, is := n.Node.(*parse.IdentifierNode)
		if !is || name.Ident != "words" {
			return "", false
		}
		v := reflect.ValueOf(funcs["words"]).Call(nil)[0].Elem()
		for _, field := range n.Field {
			if v.Kind() != reflect.Struct {
				return "", false
			}
			v = v.FieldByName(field)
		}
		return v.String(), v.Kind() == reflect.String && !strings.ContainsAny(v.String(), "\x00\"&'+<>`=\\/{}")
	}
	return "", false
}
