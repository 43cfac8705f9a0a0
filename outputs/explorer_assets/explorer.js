/* Filters, search, highlighting and details around the network that pyvis described. */
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var words = data.words, frame = data.frame;
  var byId = new Map(), before = new Map(), after = new Map();
  data.nodes.forEach(function (node) {
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
  /* Bands, years and the data date; their names keep their size and stay at the edge. */
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
    frame.years.forEach(function (year) { line(year.x, "#c3cfdb", 1); });
    line(frame.today, "#b3121f", 2);
  });
  network.on("afterDrawing", function (canvas) {
    if (physics.checked) { return; }
    var scale = network.getScale(), corner = network.DOMtoCanvas({ x: 0, y: 0 });
    canvas.textBaseline = "top";
    canvas.textAlign = "left";
    function text(words, x, y, colour) {
      canvas.font = "bold " + 13 / scale + "px Calibri, Arial, sans-serif";
      canvas.lineWidth = 4 / scale;
      canvas.strokeStyle = "#ffffff";
      canvas.strokeText(words, x, y);
      canvas.fillStyle = colour;
      canvas.fillText(words, x, y);
    }
    var room = -1e9;
    frame.years.forEach(function (year) {
      if ((year.x - room) * scale < 44) { return; }
      room = year.x;
      text(year.label, year.x + 4 / scale, corner.y + 4 / scale, "#16202c");
    });
    bands().forEach(function (band) {
      var y = Math.max(band.top + 4 / scale, corner.y + 22 / scale);
      if (y + 16 / scale < band.top + band.height) {
        text(band.name, corner.x + 8 / scale, y, "#154273");
      }
    });
  });

  function place() {
    nodes.update(data.nodes.map(function (node) {
      return { id: node.id, x: node.x, y: scope.value === "chains" ? node.yChain : node.yAll };
    }));
  }
  function refresh() {
    shownNodes.refresh();
    shownEdges.refresh();
    count.textContent = words.count.replace("{shown}", shownNodes.length).replace("{all}", nodes.length);
  }
  function fit() { network.fit({ nodes: shownNodes.getIds(), animation: false }); }
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
  function highlight(kept) {
    nodes.update(data.nodes.map(function (node) {
      var on = !kept || kept.has(node.id);
      return { id: node.id, opacity: on ? 1 : 0.15, font: { color: on ? "#16202c" : "#b8c2cc" } };
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
