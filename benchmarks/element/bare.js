// The browser alone: ready-made HTML is appended to one element once a frame, and its end followed.
const main = document.querySelector("main");
let waiting = "";
let drawing = 0;

function draw() {
  drawing = 0;
  document.getElementById("end").insertAdjacentHTML("beforeend", waiting);
  waiting = "";
  main.scrollTop = main.scrollHeight;
}

window.begin = (frame) => {
  Object.assign(main.style, { overflowY: "auto", overflowAnchor: "none" });
  const column = document.createElement("div");
  column.style.cssText =
    "max-width: 720px; margin: auto; font: 15px/1.5 system-ui";
  column.innerHTML = frame;
  main.replaceChildren(column);
};

window.push = (html) => {
  waiting += html;
  drawing ||= requestAnimationFrame(draw);
};

window.shownLength = () => main.innerHTML.length;
