add_library(pugixml STATIC ${sources}/pugixml/src/pugixml.cpp)
target_include_directories(pugixml SYSTEM PUBLIC ${sources}/pugixml/src)
