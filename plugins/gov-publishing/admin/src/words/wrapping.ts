import { styled } from 'styled-components';

/**
 * Around a table of the design system, which breaks no line: at 1366 pixels its last column, the one with the buttons,
 * would begin where the screen ends. Buttons stay in one piece.
 */
export const Wrapping = styled.div`
  table {
    white-space: normal;
  }
  button {
    white-space: nowrap;
  }
`;
