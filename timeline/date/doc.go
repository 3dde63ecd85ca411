// Package date is the civil calendar of a timeline: days, the units that people
// name them by, and intervals of days that keep how they were told. It knows no
// clock, no time zone and no instant; a day is a day wherever it was lived.
//
// # Days
//
// A [Day] counts the days from 1970-01-01 in the proleptic Gregorian calendar,
// for the years -9999 to 9999, where the year 0 is 1 BC. [Of] and [Parse] make
// one and refuse a day that does not exist; [Day.Civil], [Day.Weekday] and
// [Day.ISOWeek] take it apart. Days compare and subtract as numbers. Sums never
// overflow, not in their number nor in their month: a month after 31 January is
// the last day of February.
//
//	d, err := date.Of(2018, 8, 8)
//	d.Weekday()      // Wednesday
//	d.AddMonths(-6)  // 2018-02-08
//
// # Intervals
//
// An [Interval] is half-open, [Start, End), and remembers the [Grain] that was
// named, the [Part] of it, whether it is approximate, and whether a side is
// open. That is what lets "early July" stay early July, rather than become ten
// days that nobody named.
//
//	july := date.Unit(date.Month, d).Shift(-1)  // July 2018
//	early := july.ThirdOf(date.Start)           // early July 2018: 1 to 10 July
//	date.DayInterval(d).By()                    // by 8 Aug 2018
//	date.Between(d, d.AddDays(3))               // 8–11 Aug 2018
//
// [Unit] says what each grain covers and [Interval.ThirdOf] what early, mid and
// late mean for it. [Interval.Compare] is the order of a timeline.
//
// # Text
//
// [Interval.EDTF] and [ParseEDTF] write and read the Extended Date/Time Format,
// level 1, for machines and for people who correct a date:
//
//	2018-08-08              a day                2018-W32    an ISO week (read only)
//	2018-08                 a month              2018-22     summer 2018
//	2018                    a year               201X        the 2010s
//	2018-08-05/2018-08-08   a range              20XX        the 21st century
//	../2018-08-09           by 9 August          2018-08~    about August 2018
//
// [Interval.String], [Day.Short] and [Day.Long] write English for readers.
package date
