/**
 * @param {number} least the oldest major version that will do
 * @throws {Error} that says which Node runs and what to install
 */
export function requireNode(least) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= least) return;
  throw new Error(
    `This is Node ${process.versions.node}; Node ${least} or later is needed. Get it from https://nodejs.org ` +
      `(or \`nvm install ${least}\`) and run the command again.`,
  );
}
