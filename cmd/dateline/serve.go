package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// defaultPort is the port of serve if it is free and no other is named.
const defaultPort = 8000

func serveCommand() *cobra.Command {
	var port int
	cmd := &cobra.Command{
		Use:   "serve [CONTENT]",
		Short: "Show the site of a content folder while you edit it",
		Long: `Serve the site of a content folder (content, if none is named) on this computer,
from memory, and build it anew at every change: pages that are open reload. While
the content has an error, the last site that could be built stays, with the error
shown on it. Nothing is written to the disk. Ctrl-C stops it.

The address is printed. Only this computer can reach it.`,
		Example: `  dateline serve
  dateline serve mystory --port 9000`,
		Args:              atMostOne("the content folder"),
		ValidArgsFunction: foldersOnly,
		RunE: func(cmd *cobra.Command, args []string) error {
			if port < 0 || port > 65535 {
				return usagef("--port %d, want 1 to 65535, or 0 for a free one", port)
			}
			return serve(cmd, contentArgument(args), port, cmd.Flags().Changed("port"))
		},
	}
	cmd.Flags().IntVar(&port, "port", defaultPort, "`number` of the port; 0 for a free one")
	return cmd
}

func serve(cmd *cobra.Command, dir string, port int, chosen bool) error {
	c, err := openContent(dir)
	if err != nil {
		return err
	}
	defer c.Close()
	c.shelf = &heldShelf{}
	listener, err := listen(port, chosen)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := newPreview(c, listener.Addr().String())
	server := &http.Server{
		Handler:           p,
		ReadHeaderTimeout: 5 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	report := func() {
		start := time.Now()
		s := p.rebuild()
		took := time.Since(start).Round(time.Millisecond)
		if len(s.problems) > 0 {
			if err := c.print(cmd.ErrOrStderr(), s.problems); err == nil {
				fmt.Fprintf(cmd.ErrOrStderr(), "%s: the site stays as it was\n", count(len(s.problems), "error"))
			}
			return
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s in %v\n", c.dir, count(len(s.files), "file"), took)
	}
	// The folder of that name, which may be another one soon: see reopen.
	folder := os.DirFS(c.dir)
	seen, _ := survey(folder)
	report()
	if _, err := fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", listener.Addr()); err != nil {
		return fmt.Errorf("write the output: %w", err)
	}
	go watch(ctx, folder, c.dir, seen, report)
	select {
	case err := <-done:
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := server.Shutdown(ending); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// listen opens a port of this computer: the chosen one; else the usual one, or a
// free one if it is taken.
func listen(port int, chosen bool) (net.Listener, error) {
	at := func(port int) (net.Listener, error) {
		return net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	}
	listener, err := at(port)
	if err != nil && !chosen {
		listener, err = at(0)
	}
	if err != nil {
		return nil, fmt.Errorf("port %d cannot be used: %w; --port names another one", port, networkCause(err))
	}
	return listener, nil
}

// networkCause is an error of the network without what stands before it.
func networkCause(err error) error {
	if at, ok := errors.AsType[*os.SyscallError](err); ok {
		return at.Err
	}
	return err
}
