// Draws a service's OpenAPI description without anything from the network.
const service = location.pathname.split("/").filter(Boolean)[2] ?? "";
const source = `/api/docs/${encodeURIComponent(service)}/openapi.json`;

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function resolved(description, schema, depth = 0) {
  if (!schema || depth > 4) return schema;
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return resolved(description, description.components?.schemas?.[name], depth + 1);
  }
  return schema;
}

function fields(description, schema) {
  const found = resolved(description, schema);
  const required = new Set(found?.required ?? []);
  return Object.entries(found?.properties ?? {}).map(([name, field]) => {
    const kind = field.type ?? field.$ref?.split("/").pop() ?? (field.anyOf ?? []).map((one) => one.type ?? one.$ref?.split("/").pop()).join(" | ");
    return `${name}${required.has(name) ? "" : "?"}: ${kind}`;
  });
}

function section(parent, title, lines) {
  if (!lines.length) return;
  parent.append(element("p", title), element("pre", lines.join("\n")));
}

function operation(description, method, path, spec) {
  const box = element("details");
  const summary = element("summary");
  summary.append(element("span", method.toUpperCase(), "method"), element("code", path), document.createTextNode(` ${spec.summary ?? ""}`));
  box.append(summary);
  if (spec.description) box.append(element("p", spec.description));
  section(box, "Parameters", (spec.parameters ?? []).map((one) => `${one.name} (${one.in}${one.required ? "" : ", optional"}) ${one.description ?? ""}`));
  for (const [type, body] of Object.entries(spec.requestBody?.content ?? {})) {
    section(box, `Body: ${type}`, fields(description, body.schema));
  }
  for (const [status, answer] of Object.entries(spec.responses ?? {})) {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    section(box, `Answer ${status}: ${answer.description ?? ""}`, fields(description, schema));
  }
  return box;
}

async function draw() {
  const target = document.getElementById("operations");
  const answer = await fetch(source);
  if (!answer.ok) {
    target.textContent = `No description of "${service}" (status ${answer.status}).`;
    return;
  }
  const description = await answer.json();
  document.title = description.info.title;
  document.getElementById("title").textContent = description.info.title;
  document.getElementById("about").textContent = description.info.description ?? "";
  target.textContent = "";
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, spec] of Object.entries(methods)) target.append(operation(description, method, path, spec));
  }
}

draw();
