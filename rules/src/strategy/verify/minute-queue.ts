/** Labels by minute, earliest first; labels may be added at the minute being worked on or later. */
export class MinuteQueue {
  private readonly minutes: (number[] | undefined)[] = [];
  private at = 0;

  add(minute: number, label: number): void {
    const there = this.minutes[minute];
    if (there) there.push(label);
    else this.minutes[minute] = [label];
  }

  /** The earliest label, or -1 when none is left. */
  take(): number {
    for (; this.at < this.minutes.length; this.at++) {
      const label = this.minutes[this.at]?.pop();
      if (label !== undefined) return label;
    }
    return -1;
  }
}
