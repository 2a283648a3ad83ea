import type * as React from 'react';

/** In a small form within the entry's form, Enter and Escape belong to it: the entry is not saved by them. */
export function onEnter(run: () => void, close: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || !isTextBox(event.target)) return;
    event.preventDefault();
    run();
  };
}

function isTextBox(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
