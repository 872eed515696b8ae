// PNG in and out.
#include "platform/platform.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 16384
#include <stb_image.h>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

#include <climits>

namespace canbang::platform {

static void append(void* png, void* bytes, int count)
{
    static_cast<std::string*>(png)->append(static_cast<char const*>(bytes), static_cast<std::size_t>(count));
}

std::string png_of(Image const& image)
{
    assert(image.rgba.size() == static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    std::string png;
    stbi_write_png_to_func(append, &png, image.width, image.height, 4, image.rgba.data(), image.width * 4);
    return png;
}

Result<Image> image_of(std::string_view png)
{
    auto const* bytes = reinterpret_cast<unsigned char const*>(png.data());
    Image image;
    int channels = 0;
    auto* pixels = png.size() > INT_MAX
        ? nullptr
        : stbi_load_from_memory(bytes, static_cast<int>(png.size()), &image.width, &image.height, &channels, 4);
    if (!pixels)
        return Error { Fault::malformed, "picture: is not a PNG that can be read", "Save it again as PNG." };
    image.rgba.assign(pixels, pixels + static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    stbi_image_free(pixels);
    return image;
}

}
