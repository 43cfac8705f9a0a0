/* Filters, search, highlighting and details around the network that pyvis described. */
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var words = data.words, frame = data.frame;
  var byId = new Map(), before = new Map(), after = new Map();
  data.nodes.forEach(function (node) {
    node.lines = node.label.split("\n");
    delete node.label;
    byId.set(node.id, node);
    before.set(node.id, []);
    after.set(node.id, []);
  });
  data.edges.forEach(function (edge, i) {
    edge.id = i;
    before.get(edge.to).push(edge);
    after.get(edge.from).push(edge);
  });

  var nodes = new vis.DataSet(data.nodes), edges = new vis.DataSet(data.edges);
  var scope = document.getElementById("scope"), reach = document.getElementById("reach");
  var physics = document.getElementById("physics"), search = document.getElementById("search");
  var details = document.getElementById("details"), count = document.getElementById("count");
  var filters = Array.prototype.slice.call(document.querySelectorAll("select[data-field]"));

  var kept = null;

  function visible(node) {
    if (scope.value === "chains" && !node.chain) { return false; }
    return filters.every(function (filter) {
      return !filter.value || node[filter.dataset.field] === filter.value;
    });
  }
  var shownNodes = new vis.DataView(nodes, { filter: visible });
  var shownEdges = new vis.DataView(edges, {
    filter: function (edge) { return visible(byId.get(edge.from)) && visible(byId.get(edge.to)); }
  });
  var network = new vis.Network(
    document.getElementById("network"), { nodes: shownNodes, edges: shownEdges }, data.options
  );

  function bands() { return frame.bands[scope.value]; }
  function across(x) { return scope.value === "chains" ? x : x * frame.stretch; }
  /* Names beside their signs, as large on the screen at every zoom, and left out where there is
     no room; what matters most comes first. */
  var ranked = data.nodes.slice().sort(function (a, b) {
    return b.rank - a.rank || a.x - b.x || (a.id < b.id ? -1 : 1);
  });
  /* With more signs than this in view, only goals and chains get a name. */
  var CROWD = 400;
  function overlap(a, b) { return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]; }
  /* No name is cut at an edge of the picture. */
  function within(area, box) {
    return area[0] >= box[0] && area[1] >= box[1] && area[2] <= box[2] && area[3] <= box[3];
  }
  function widthOf(node, canvas) {
    if (!node.width) {
      node.width = Math.max.apply(null, node.lines.map(function (text) {
        return canvas.measureText(text).width;
      }));
    }
    return node.width;
  }
  /* [x1, y1, x2, y2] in pixels: below the sign, to its right, to its left, above it; then below
     and above it, ending or beginning at the sign. */
  function areas(at, half, width, height) {
    return [
      [at.x - width / 2, at.y + half, at.x + width / 2, at.y + half + height],
      [at.x + half, at.y - height / 2, at.x + half + width, at.y + height / 2],
      [at.x - half - width, at.y - height / 2, at.x - half, at.y + height / 2],
      [at.x - width / 2, at.y - half - height, at.x + width / 2, at.y - half],
      [at.x + half - width, at.y + half, at.x + half, at.y + half + height],
      [at.x - half, at.y + half, at.x - half + width, at.y + half + height],
      [at.x + half - width, at.y - half - height, at.x + half, at.y - half],
      [at.x - half, at.y - half - height, at.x - half + width, at.y - half]
    ];
  }
  function names(canvas, taken) {
    var scale = network.getScale(), size = 12 * Math.min(Math.max(scale, 0.9), 1.4);
    var box = document.getElementById("network");
    var inside = [0, 20, box.clientWidth, box.clientHeight];
    var signs = [];
    function half(node) { return (node.size + 3) * Math.max(scale, 0.5); }
    var places = network.getPositions(shownNodes.getIds());
    ranked.forEach(function (node) {
      if (!places[node.id]) { return; }
      var at = network.canvasToDOM(places[node.id]);
      if (overlap([at.x, at.y, at.x, at.y], inside)) { signs.push([node, at]); }
    });
    if (signs.length > CROWD) {
      signs = signs.filter(function (sign) { return sign[0].rank > 0; }).slice(0, CROWD);
    }
    signs.forEach(function (sign) {
      var x = sign[1].x, y = sign[1].y, r = half(sign[0]) - 2;
      taken.push([x - r, y - r, x + r, y + r]);
    });
    canvas.font = "12px Calibri, Arial, sans-serif";
    signs.forEach(function (sign) {
      var node = sign[0], width = widthOf(node, canvas) * size / 12 + 2;
      var found = areas(sign[1], half(node), width, node.lines.length * size * 1.15)
        .find(function (area) {
          return within(area, inside) &&
            !taken.some(function (other) { return overlap(area, other); });
        });
      if (!found) { return; }
      taken.push(found);
      write(canvas, node.lines, found[0], found[1], size, {
        weight: "normal", colour: "#16202c", opacity: !kept || kept.has(node.id) ? 1 : 0.25
      });
    });
  }
  /* Bands, years and the data date. */
  network.on("beforeDrawing", function (canvas) {
    if (physics.checked) { return; }
    var scale = network.getScale(), corner = network.DOMtoCanvas({ x: 0, y: 0 });
    var box = document.getElementById("network");
    var width = box.clientWidth / scale, height = box.clientHeight / scale;
    bands().forEach(function (band, i) {
      canvas.fillStyle = i % 2 ? "#f4f7fa" : "#e6edf4";
      canvas.fillRect(corner.x, band.top, width, band.height);
    });
    function line(x, colour, thick) {
      canvas.fillStyle = colour;
      canvas.fillRect(x, corner.y, thick / scale, height);
    }
    frame.years.forEach(function (year) { line(across(year.x), "#c3cfdb", 1); });
    line(across(frame.today), "#16202c", 2);
  });
  /* Text in pixels of the screen, whatever the zoom. */
  function write(canvas, lines, x, y, size, look) {
    var ratio = window.devicePixelRatio || 1;
    canvas.save();
    canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
    canvas.font = look.weight + " " + size + "px Calibri, Arial, sans-serif";
    canvas.textAlign = "left";
    canvas.textBaseline = "top";
    canvas.lineJoin = "round";
    canvas.lineWidth = 3;
    canvas.strokeStyle = "#ffffff";
    canvas.fillStyle = look.colour;
    canvas.globalAlpha = look.opacity;
    lines.forEach(function (text, i) {
      canvas.strokeText(text, x, y + i * size * 1.15);
      canvas.fillText(text, x, y + i * size * 1.15);
    });
    canvas.restore();
  }
  var HEADING = { weight: "bold", colour: "#154273", opacity: 1 };
  /* The years along the top and the bands' names along the left; gives the room that they take. */
  function headings(canvas) {
    var box = document.getElementById("network"), limit = box.clientHeight, free = -1e9;
    var taken = [[0, 0, box.clientWidth, 20]];
    frame.years.forEach(function (year) {
      var x = network.canvasToDOM({ x: across(year.x), y: 0 }).x + 4;
      if (x < 4 || x > box.clientWidth - 34 || x - free < 44) { return; }
      free = x;
      write(canvas, [year.label], x, 4, 13, { weight: "bold", colour: "#16202c", opacity: 1 });
    });
    bands().forEach(function (band) {
      var top = network.canvasToDOM({ x: 0, y: band.top }).y;
      var end = network.canvasToDOM({ x: 0, y: band.top + band.height }).y;
      var y = Math.max(top + 4, 22);
      if (y + 16 > end || y > limit) { return; }
      write(canvas, [band.name], 8, y, 13, HEADING);
      taken.push([0, y, 16 + band.name.length * 8, y + 16]);
    });
    return taken;
  }
  network.on("afterDrawing", function (canvas) {
    names(canvas, physics.checked ? [] : headings(canvas));
  });

  function place() {
    nodes.update(data.nodes.map(function (node) {
      return { id: node.id, x: across(node.x), y: scope.value === "chains" ? node.yChain : node.yAll };
    }));
  }
  function refresh() {
    shownNodes.refresh();
    shownEdges.refresh();
    count.textContent = words.count.replace("{shown}", shownNodes.length).replace("{all}", nodes.length);
  }
  function fit() {
    network.fit({ nodes: shownNodes.getIds(), animation: false });
    network.moveTo({ scale: network.getScale() * 0.94, animation: false });
  }
  function redo() { clear(); place(); refresh(); fit(); }

  function around(id) {
    var seen = new Set([id]);
    function walk(start, edgesOf, end) {
      var queue = [start], done = new Set(queue);
      while (queue.length) {
        edgesOf.get(queue.pop()).forEach(function (edge) {
          var next = edge[end];
          seen.add(next);
          if (reach.value === "far" && !done.has(next)) { done.add(next); queue.push(next); }
        });
      }
    }
    walk(id, before, "from");
    walk(id, after, "to");
    return seen;
  }
  function paint(colour, opacity) {
    return { color: colour, highlight: colour, hover: colour, opacity: opacity };
  }
  function highlight(chosen) {
    if (!kept && !chosen) { return; }
    kept = chosen;
    nodes.update(data.nodes.map(function (node) {
      var on = !kept || kept.has(node.id);
      return { id: node.id, opacity: on ? 1 : 0.15 };
    }));
    edges.update(data.edges.map(function (edge) {
      var on = !kept || (kept.has(edge.from) && kept.has(edge.to));
      return { id: edge.id, color: paint(edge.color, on ? 1 : 0.1) };
    }));
  }
  function clear() { network.unselectAll(); highlight(null); describe(null); }
  function choose(id) { network.selectNodes([id]); highlight(around(id)); describe(byId.get(id)); }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }
  function neighbours(title, found, end) {
    if (!found.length) { return; }
    details.appendChild(element("h2", title));
    found.forEach(function (edge) {
      var other = byId.get(edge[end]), button = element("button", other.name + " (" + other.when + ")");
      button.type = "button";
      button.addEventListener("click", function () { show(other.id); });
      details.appendChild(button);
    });
  }
  function describe(node) {
    details.textContent = "";
    if (!node) { details.appendChild(element("p", words.hint)); return; }
    details.appendChild(element("h2", node.name));
    var list = details.appendChild(document.createElement("dl"));
    node.facts.forEach(function (fact) {
      list.appendChild(element("dt", fact[0]));
      list.appendChild(element("dd", fact[1]));
    });
    neighbours(words.waits_for, before.get(node.id), "from");
    neighbours(words.waited_for_by, after.get(node.id), "to");
  }
  function show(id) {
    if (!visible(byId.get(id))) {
      scope.value = "all";
      filters.forEach(function (filter) { filter.value = ""; });
      redo();
    }
    choose(id);
    network.focus(id, { scale: Math.max(network.getScale(), 0.7), animation: false });
  }

  network.on("selectNode", function (event) { choose(event.nodes[0]); });
  network.on("deselectNode", function (event) { if (!event.nodes.length) { clear(); } });
  scope.addEventListener("change", redo);
  filters.forEach(function (filter) { filter.addEventListener("change", redo); });
  reach.addEventListener("change", function () {
    var chosen = network.getSelectedNodes();
    if (chosen.length) { choose(chosen[0]); }
  });
  physics.addEventListener("change", function () {
    network.setOptions({ physics: { enabled: physics.checked } });
    if (!physics.checked) { place(); fit(); }
  });
  document.getElementById("fit").addEventListener("click", fit);
  search.addEventListener("input", function () {
    var wanted = search.value.trim().toLowerCase();
    if (!wanted) { return; }
    var exact = data.nodes.find(function (node) {
      return node.name.toLowerCase() === wanted || node.id.toLowerCase() === wanted;
    });
    if (exact) { show(exact.id); }
  });
  document.getElementById("controls").addEventListener("submit", function (event) {
    event.preventDefault();
    var wanted = search.value.trim().toLowerCase();
    var found = wanted && data.nodes.find(function (node) {
      return (node.name + " " + node.id).toLowerCase().includes(wanted);
    });
    if (found) { show(found.id); }
  });

  if (!data.nodes.some(function (node) { return node.chain; })) { scope.value = "all"; }
  network.once("afterDrawing", fit);
  redo();
}());
