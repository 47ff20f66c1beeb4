// Pushes an answer a few deltas a frame, the same for each subject; in a task of their own, as data from a
// network arrives, and not inside of the frame.
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));

window.streamQuarter = async (deltas, perFrame) => {
  for (let at = 0; at < deltas.length; at += perFrame) {
    await frame();
    await task();
    for (const delta of deltas.slice(at, at + perFrame)) window.push(delta);
  }
  // Until the last of them is on screen, and what it set off has ended.
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 50));
};

/** Milliseconds from starting something until what is waited for is painted. */
window.painted = async (start, arrived) => {
  const begun = performance.now();
  start();
  while (!arrived()) await frame();
  await frame();
  await task();
  return performance.now() - begun;
};
