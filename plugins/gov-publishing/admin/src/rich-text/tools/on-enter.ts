import type * as React from 'react';

/** In a small form within the entry's form, Enter and Escape belong to it: the entry is not saved by them. */
export function onEnter(run: () => void, close: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    run();
  };
}
