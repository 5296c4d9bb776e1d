// Draws the timeline and the map of a situation report from the data in the page. Without it the page reads as well.
"use strict";
const data = JSON.parse(document.getElementById("chart-data").textContent);
document.getElementById("charts").hidden = false;
if (data.days.length) drawTimeline(data.days);
if (data.points.length) drawMap(data.points);

function drawTimeline(days) {
  const width = 860, height = 150, edge = { left: 34, right: 24, top: 8, bottom: 22 };
  const parse = d3.utcParse("%Y-%m-%d");
  const [first, last] = d3.extent(days, d => parse(d.day));
  const x = d3.scaleUtc([first, d3.utcDay.offset(last, 1)], [edge.left, width - edge.right]);
  const y = d3.scaleLinear([0, d3.max(days, d => d.deeds + d.words)], [height - edge.bottom, edge.top]).nice();
  const broad = Math.max(2, Math.min(40, x(d3.utcDay.offset(first, 1)) - x(first) - 1));
  const svg = d3.select("#timeline").append("svg").attr("viewBox", [0, 0, width, height]).attr("role", "img")
    .attr("aria-label", "Happenings by day");
  svg.append("g").attr("transform", `translate(0,${height - edge.bottom})`).call(d3.axisBottom(x).ticks(8));
  svg.append("g").attr("transform", `translate(${edge.left},0)`)
    .call(d3.axisLeft(y).ticks(Math.min(4, y.domain()[1])).tickFormat(d3.format("d")));
  const bars = svg.append("g").selectAll("a").data(days).join("a").attr("href", d => `#${d.line}`);
  bars.append("title").text(d => `${d.day}: ${d.deeds} deeds, ${d.words} words` +
    (d.undated ? `, ${d.undated} of them by the day of the report` : ""));
  for (const [kind, from] of [["deeds", () => 0], ["words", d => d.deeds]])
    bars.append("rect").attr("class", kind).attr("x", d => x(parse(d.day))).attr("width", broad)
      .attr("y", d => y(from(d) + d[kind])).attr("height", d => y(from(d)) - y(from(d) + d[kind]));
}

function drawMap(points) {
  const width = 860, height = 480, nearest = 2;
  const places = d3.groups(points, d => `${d.lat} ${d.lon}`).map(([, here]) => here);
  const world = JSON.parse(document.getElementById("borders").textContent);
  const countries = topojson.feature(world, world.objects.countries);
  const projection = d3.geoMercator().fitExtent([[60, 50], [width - 60, height - 50]], around(points, nearest));
  const path = d3.geoPath(projection);
  const svg = d3.select("#map").append("svg").attr("viewBox", [0, 0, width, height]).attr("role", "img")
    .attr("aria-label", "Map of deeds by place");
  const ground = svg.append("g"), above = svg.append("g");
  ground.selectAll("path").data(countries.features).join("path").attr("class", "land").attr("d", path)
    .append("title").text(d => d.properties.name);
  const size = d3.scaleSqrt([1, d3.max(places, here => here.length)], [6, 22]);
  const spots = above.selectAll("g").data(d3.sort(places, here => -here.length)).join("g");
  spots.append("circle").attr("r", here => size(here.length)).attr("tabindex", 0).attr("role", "button")
    .attr("class", here => ["point", "town"].includes(here[0].precision) ? "spot" : "spot coarse")
    .attr("aria-label", here => `${called(here)}: ${here.length}`)
    .on("click", show).on("keydown", (event, here) => event.key === "Enter" && show(event, here))
    .append("title").text(here => `${called(here)}: ${here.length}`);
  spots.append("text").attr("dx", here => size(here.length) + 3).attr("dy", ".35em").text(called);
  const place = ({ k, x, y }) => {
    ground.attr("transform", `translate(${x},${y}) scale(${k})`);
    spots.attr("transform", here => {
      const [left, top] = projection([here[0].lon, here[0].lat]);
      return `translate(${x + k * left},${y + k * top})`;
    });
    spareLabels(spots);
  };
  place(d3.zoomIdentity);
  svg.call(d3.zoom().scaleExtent([0.2, 40]).on("zoom", event => place(event.transform)));
}

// Where four in five deeds lie, with some degrees of air around: a single town is not drawn as a whole world, and one
// deed at the other end of the earth does not make the others a dot.
function around(points, degrees) {
  const middle = d => [0.1, 0.9].map(share => d(d3.sort(points, d)[Math.round(share * (points.length - 1))]));
  const [west, east] = middle(d => d.lon), [south, north] = middle(d => d.lat);
  const corners = [[west - degrees, south - degrees / 2], [east + degrees, north + degrees / 2]];
  return { type: "MultiPoint", coordinates: corners.map(([lon, lat]) => [lon, Math.max(-80, Math.min(80, lat))]) };
}

// What a spot is called: by the name that most deeds there go by, and by "a hospital" only where nothing has a name.
function called(here) {
  const names = d3.rollups(here, deeds => deeds.length, deed => deed.place ?? "");
  return d3.greatest(names, ([name, deeds]) => deeds + (/^\p{Lu}/u.test(name) ? here.length : 0))[0];
}

// Labels of the larger places first; one that would run over another waits until the map is drawn closer.
function spareLabels(spots) {
  const taken = [];
  spots.select("text").style("display", null).each(function () {
    const box = this.getBoundingClientRect();
    const clash = taken.some(t => box.left < t.right && t.left < box.right && box.top < t.bottom && t.top < box.bottom);
    if (clash) this.style.display = "none"; else taken.push(box);
  });
}

function show(event, here) {
  d3.selectAll(".spot").classed("chosen", false);
  d3.select(event.currentTarget).classed("chosen", true);
  const list = d3.select("#here").html("").append("ul");
  list.selectAll("li").data(here).join("li").append("a").attr("href", d => `#${d.line}`)
    .text(d => `${d.day} ${d.what} (${d.reports} ${d.reports === 1 ? "report" : "reports"})`);
}
