// Prints nanoseconds per document that is read into values, one line each: "I4 103.4".
#include <simdjson.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace simdjson;

struct Entity {
  int64_t id = 0;
  std::string name, email, created_at;
  std::vector<std::string> tags;
};

static std::string text(ondemand::value value) { return std::string(std::string_view(value.get_string())); }

static Entity entity(ondemand::object object) {
  Entity made;
  made.id = object["id"];
  made.name = text(object["name"]);
  made.email = text(object["email"]);
  made.created_at = text(object["createdAt"]);
  for (auto tag : object["tags"].get_array()) made.tags.push_back(text(tag.value()));
  return made;
}

static std::vector<Entity> entities(ondemand::parser &parser, const padded_string &document, bool is_array) {
  std::vector<Entity> made;
  auto read = parser.iterate(document);
  if (is_array) {
    for (auto object : read.get_array()) made.push_back(entity(object.get_object()));
  } else {
    made.push_back(entity(read.get_object()));
  }
  return made;
}

int main(int, char **arguments) {
  ondemand::parser parser;
  for (std::string id : {"I4", "I5", "I7", "I8"}) {
    padded_string document = padded_string::load(std::string(arguments[1]) + "/" + id + ".json");
    bool is_array = document.data()[0] == '[';
    auto first = entities(parser, document, is_array);
    if (first.size() != (is_array ? 100 : 1) || first[0].tags.size() != 3) return EXIT_FAILURE;
    size_t count = 20000000 / (document.size() * 20) + 20, found = 0;
    auto start = std::chrono::steady_clock::now();
    for (size_t index = 0; index < count; index++) found += entities(parser, document, is_array).size();
    std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    if (found != count * first.size()) return EXIT_FAILURE;
    std::printf("%s %f\n", id.c_str(), time.count() / double(count));
  }
}
