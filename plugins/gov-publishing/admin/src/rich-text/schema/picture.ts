import { Node } from '@tiptap/core';

/** A picture of the library. One without words stays where an older text has it, and is found by the checks. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes() {
    const kept = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(name),
    });
    return {
      src: kept('src'),
      alt: kept('alt'),
      title: kept('title'),
      width: kept('width'),
      height: kept('height'),
    };
  },
  parseHTML() {
    return [{ tag: 'img[src]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },
});
