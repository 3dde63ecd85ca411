package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"dateline/timeline/article/page"
)

// An address that a person gives, or that a server sends on to, must not reach
// what only this computer can reach: its own services, its network, the cloud's
// metadata. So what counts is the address that is dialled, after the name has been
// resolved, at every redirect anew. No cookie and no password is ever sent.

// fetcher fetches pages of the web.
type fetcher struct {
	refuse  func(netip.Addr) string // says why an address is not dialled, "" if it is; nil dials all
	connect time.Duration           // for one connection
	total   time.Duration           // for all, redirects and reading included
	size    int64                   // bytes, unpacked
}

// webFetcher is the fetcher of the command.
func webFetcher(allowPrivate bool) fetcher {
	f := fetcher{refuse: reserved, connect: 10 * time.Second, total: 30 * time.Second, size: page.MaxSize}
	if allowPrivate {
		f.refuse = nil
	}
	return f
}

// maxRedirects is how often a server may send on.
const maxRedirects = 5

// pageTypes are the types of what is fetched. An answer without one is looked at.
var pageTypes = map[string]bool{"text/html": true, "application/xhtml+xml": true, "text/plain": true}

// fetched is a page as it came.
type fetched struct {
	data        []byte
	contentType string // as the server says
	address     string // that it came from in the end
}

// fetch gets the page at an address.
func (f fetcher) fetch(ctx context.Context, address string) (fetched, error) {
	if err := checkURL(address); err != nil {
		return fetched{}, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, f.total, fmt.Errorf("no whole page within %v", f.total))
	defer cancel()
	dialer := &net.Dialer{Timeout: f.connect, Control: func(_, address string, _ syscall.RawConn) error {
		return f.checkDialled(address)
	}}
	transport := &http.Transport{
		Proxy:                  nil, // what it dials could not be checked
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    f.connect,
		MaxResponseHeaderBytes: 64 << 10,
		DisableKeepAlives:      true,
		ForceAttemptHTTP2:      true,
	}
	client := &http.Client{Transport: transport, CheckRedirect: func(to *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("sent on more than %d times", maxRedirects)
		}
		to.Header.Del("Referer")
		return checkURL(to.URL.String())
	}}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return fetched{}, err
	}
	request.Header.Set("User-Agent", "dateline/"+strings.Trim(version(), "()")+" (news timelines; fetches what a person asked for)")
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8")
	answer, err := client.Do(request)
	if err != nil {
		return fetched{}, fetchError(ctx, err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fetched{}, fmt.Errorf("the server answers %s", answer.Status)
	}
	if coding := answer.Header.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") { // gzip has been unpacked
		return fetched{}, fmt.Errorf("the server sends the page packed as %q, which it was not asked for: save the page in a browser and import the file", coding)
	}
	contentType := answer.Header.Get("Content-Type")
	if kind, _, err := mime.ParseMediaType(contentType); contentType != "" && (err != nil || !pageTypes[kind]) {
		return fetched{}, fmt.Errorf("the server sends %q, want a page or a text (text/html, application/xhtml+xml, text/plain)", contentType)
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, f.size+1))
	switch {
	case err != nil:
		return fetched{}, fetchError(ctx, err)
	case int64(len(data)) > f.size:
		return fetched{}, fmt.Errorf("more than the %d bytes of a page that are read", f.size)
	}
	if kind := http.DetectContentType(data); !strings.HasPrefix(kind, "text/") { // whatever the server says
		return fetched{}, fmt.Errorf("what the server sends is %s, want a page or a text", kind)
	}
	return fetched{data, contentType, answer.Request.URL.String()}, nil
}

// fetchError is an error of a request without its method and address, which stand
// before it already.
func fetchError(ctx context.Context, err error) error {
	if at, ok := errors.AsType[*url.Error](err); ok {
		err = at.Err
	}
	if refused, ok := errors.AsType[refusedError](err); ok {
		return refused
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var dns *net.DNSError
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("there is no server of the name %q", dns.Name)
	case errors.As(err, &dns):
		return fmt.Errorf("the server %q could not be looked up: is this computer online?", dns.Name)
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("the server does not answer at this port (connection refused)")
	case errors.Is(err, syscall.ECONNRESET):
		return errors.New("the server broke the connection off")
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum):
		return errors.New("the server sends a page that cannot be unpacked (gzip)")
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the server broke off in the middle of the page")
	}
	if late, ok := errors.AsType[net.Error](err); ok && late.Timeout() {
		return errors.New("the server does not answer in time")
	}
	return err
}

// isURL reports whether an argument is an address and no file.
func isURL(argument string) bool {
	scheme, _, found := strings.Cut(argument, "://")
	return found && scheme != "" && strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// checkURL checks what can be seen of an address before it is resolved.
func checkURL(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return errors.New("is no address, want https://example.org/story")
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q cannot be fetched, want http:// or https://", u.Scheme+"://")
	case u.User != nil:
		return errors.New("holds a user name or password: none is sent, leave them out")
	case u.Hostname() == "":
		return errors.New("names no server, want https://example.org/story")
	}
	return nil
}

// isPublicAddress reports whether an address names a host that the web can have,
// as far as its name tells.
func isPublicAddress(address string) bool {
	u, err := url.Parse(address)
	if err != nil || checkURL(address) != nil {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if addr, err := netip.ParseAddr(host); err == nil {
		return reserved(addr) == ""
	}
	dot := strings.LastIndexByte(host, '.')
	switch host[dot+1:] {
	case "localhost", "local", "internal", "lan", "home", "corp", "intranet":
		return false
	}
	return dot > 0
}

// checkDialled refuses an address, with its port, of which the web can have none.
func (f fetcher) checkDialled(address string) error {
	if f.refuse == nil {
		return nil
	}
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%s: no address of the internet", address)
	}
	if what := f.refuse(at.Addr()); what != "" {
		return refusedError(fmt.Sprintf("%v is %s: refused; --allow-private allows it", at.Addr(), what))
	}
	return nil
}

// refusedError is the error of an address that may not be dialled.
type refusedError string

func (e refusedError) Error() string { return string(e) }
