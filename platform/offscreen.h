// OpenGL 3.3 without a window: a canvas in memory, drawn in software so that every machine paints alike.
// Private to this folder.
#pragma once

#include "platform/platform.h"

namespace canbang::platform {

class Offscreen {
public:
    static Result<Offscreen> open();
    ~Offscreen();
    Offscreen(Offscreen&&) noexcept;
    Offscreen& operator=(Offscreen&&) noexcept;

    // Between these two, OpenGL calls of this thread draw on the canvas.
    Result<void> begin(int width, int height);
    void end();

    void clear(float red, float green, float blue);
    Image read() const;

private:
    struct Native;
    explicit Offscreen(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

}
