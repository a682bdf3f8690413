// Compiles descriptions for Kaitai Struct to a language of its, with its own compiler as a package of npm:
//
//     node compile.js python OUT FILE.ksy…

const fs = require("node:fs");
const compiler = require("kaitai-struct-compiler");
const yaml = require("js-yaml");

async function main([language, out, ...files]) {
  const read = files.map((file) => yaml.load(fs.readFileSync(file, "utf8")));
  const byId = new Map(read.map((description) => [description.meta.id, description]));
  const importYaml = async (id) => byId.get(id);
  for (const description of read) {
    const made = await compiler.compile(language, description, { importYaml }, false);
    for (const [name, text] of Object.entries(made)) fs.writeFileSync(`${out}/${name}`, text);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(String(error));
  process.exit(1);
});
