// Pushes an answer a few deltas a frame; the same for either element.
window.streamQuarter = async (deltas, perFrame) => {
  let pushing = 0;
  for (let at = 0; at < deltas.length; at += perFrame) {
    for (const delta of deltas.slice(at, at + perFrame)) {
      const begun = performance.now();
      window.push(delta);
      pushing += performance.now() - begun;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return pushing;
};
