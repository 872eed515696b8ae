// EGL is opened at run time, so that a machine without it can still use the rest of the program.
#include "platform/offscreen.h"

#include <EGL/egl.h>  // Before the OpenGL header: both define the platform's types.
#include <EGL/eglext.h>
#include <GL/glcorearb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>

namespace canbang::platform {

using Load = void (*(*)(char const*))();

static constexpr char const* install_hint = "Install the packages libegl1, libgl1 and libgl1-mesa-dri.";

// The same `function` for EGL and OpenGL, because EGL 1.5 hands out both.
template <typename Function>
static void get(Load load, Function& function, char const* name) { function = reinterpret_cast<Function>(load(name)); }

struct Egl {
    EGLDisplay display = nullptr;
    Load load = nullptr;
    PFNEGLBINDAPIPROC bind_api = nullptr;
    PFNEGLCREATECONTEXTPROC create_context = nullptr;
    PFNEGLDESTROYCONTEXTPROC destroy_context = nullptr;
    PFNEGLMAKECURRENTPROC make_current = nullptr;
    PFNEGLRELEASETHREADPROC release_thread = nullptr;
};

// While it lives Mesa draws in software: a picture must not depend on the graphics card, but the window may use it.
class SoftwareOnly {
public:
    SoftwareOnly() : m_is_ours(::setenv(variable, "1", 0) == 0 && !m_was_set) { }
    ~SoftwareOnly() { if (m_is_ours) ::unsetenv(variable); }
    SoftwareOnly(SoftwareOnly const&) = delete;
    SoftwareOnly& operator=(SoftwareOnly const&) = delete;

private:
    static constexpr char const* variable = "LIBGL_ALWAYS_SOFTWARE";
    bool m_was_set = std::getenv(variable) != nullptr;
    bool m_is_ours;
};

static EGLDisplay surfaceless_display(Load load)
{
    SoftwareOnly const software;
    PFNEGLGETPLATFORMDISPLAYPROC get_platform_display = nullptr;
    PFNEGLINITIALIZEPROC initialize = nullptr;
    get(load, get_platform_display, "eglGetPlatformDisplay");
    get(load, initialize, "eglInitialize");
    if (!get_platform_display || !initialize)
        return nullptr;
    auto const display = get_platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    return display && initialize(display, nullptr, nullptr) ? display : nullptr;
}

static Result<Egl> open_egl()
{
    auto* library = ::dlopen("libEGL.so.1", RTLD_NOW | RTLD_LOCAL);
    Egl egl;
    if (library)
        egl.load = reinterpret_cast<Load>(::dlsym(library, "eglGetProcAddress"));
    if (!egl.load)
        return Error { Fault::not_found, "pictures: libEGL.so.1 cannot be opened", install_hint };
    egl.display = surfaceless_display(egl.load);
    if (!egl.display)
        return Error { Fault::incompatible, "pictures: EGL has no display without a screen", install_hint };
    get(egl.load, egl.bind_api, "eglBindAPI");
    get(egl.load, egl.create_context, "eglCreateContext");
    get(egl.load, egl.destroy_context, "eglDestroyContext");
    get(egl.load, egl.make_current, "eglMakeCurrent");
    get(egl.load, egl.release_thread, "eglReleaseThread");
    return egl;
}

// Once for the whole program: opening the display is the slow part.
static Result<Egl> const& shared_egl()
{
    static auto const egl = open_egl();
    return egl;
}

struct Gl {
    PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
    PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
    PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = nullptr;
    PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = nullptr;
    PFNGLRENDERBUFFERSTORAGEPROC renderbuffer_storage = nullptr;
    PFNGLFRAMEBUFFERRENDERBUFFERPROC framebuffer_renderbuffer = nullptr;
    PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer_status = nullptr;
    PFNGLVIEWPORTPROC viewport = nullptr;
    PFNGLDISABLEPROC disable = nullptr;
    PFNGLCLEARCOLORPROC clear_color = nullptr;
    PFNGLCLEARPROC clear = nullptr;
    PFNGLREADPIXELSPROC read_pixels = nullptr;
};

static Gl load_gl(Load load)
{
    Gl gl;
    get(load, gl.gen_framebuffers, "glGenFramebuffers");
    get(load, gl.bind_framebuffer, "glBindFramebuffer");
    get(load, gl.gen_renderbuffers, "glGenRenderbuffers");
    get(load, gl.bind_renderbuffer, "glBindRenderbuffer");
    get(load, gl.renderbuffer_storage, "glRenderbufferStorage");
    get(load, gl.framebuffer_renderbuffer, "glFramebufferRenderbuffer");
    get(load, gl.check_framebuffer_status, "glCheckFramebufferStatus");
    get(load, gl.viewport, "glViewport");
    get(load, gl.disable, "glDisable");
    get(load, gl.clear_color, "glClearColor");
    get(load, gl.clear, "glClear");
    get(load, gl.read_pixels, "glReadPixels");
    return gl;
}

struct Offscreen::Native {
    Egl egl;
    Gl gl;
    EGLContext context = nullptr;
    GLuint framebuffer = 0, renderbuffer = 0;
    int width = 0, height = 0;

    ~Native() { egl.destroy_context(egl.display, context); }
    void make_canvas();
};

Offscreen::Offscreen(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
Offscreen::~Offscreen() = default;
Offscreen::Offscreen(Offscreen&&) noexcept = default;
Offscreen& Offscreen::operator=(Offscreen&&) noexcept = default;

Result<Offscreen> Offscreen::open()
{
    TRY(auto egl, shared_egl());
    static constexpr EGLint version[] {
        EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 3,
        EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE,
    };
    egl.bind_api(EGL_OPENGL_API);
    auto* context = egl.create_context(egl.display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, version);
    if (!context)
        return Error { Fault::incompatible, "pictures: OpenGL 3.3 is not available", install_hint };
    return Offscreen(std::unique_ptr<Native>(new Native { egl, load_gl(egl.load), context }));
}

void Offscreen::Native::make_canvas()
{
    if (framebuffer == 0) {
        gl.gen_framebuffers(1, &framebuffer);
        gl.bind_framebuffer(GL_FRAMEBUFFER, framebuffer);
        gl.gen_renderbuffers(1, &renderbuffer);
        gl.bind_renderbuffer(GL_RENDERBUFFER, renderbuffer);
    }
    gl.renderbuffer_storage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    gl.framebuffer_renderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, renderbuffer);
    gl.viewport(0, 0, width, height);
}

Result<void> Offscreen::begin(int width, int height)
{
    if (width < 1 || height < 1 || width > 16384 || height > 16384)
        return Error { Fault::refused, "pictures: sides must be between 1 and 16384 pixels", "Choose another size." };
    auto const& egl = m_native->egl;
    egl.bind_api(EGL_OPENGL_API);
    if (!egl.make_current(egl.display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_native->context))
        return Error { Fault::incompatible, "pictures: OpenGL cannot be used on this thread", install_hint };
    m_native->width = width;
    m_native->height = height;
    m_native->make_canvas();
    if (m_native->gl.check_framebuffer_status(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return Error { Fault::io, "pictures: no memory for the canvas", "Choose a smaller size." };
    return {};
}

void Offscreen::end()
{
    auto const& egl = m_native->egl;
    egl.make_current(egl.display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    egl.release_thread();
}

void Offscreen::clear(float red, float green, float blue)
{
    m_native->gl.disable(GL_SCISSOR_TEST);
    m_native->gl.clear_color(red, green, blue, 1);
    m_native->gl.clear(GL_COLOR_BUFFER_BIT);
}

Image Offscreen::read() const
{
    Image image { m_native->width, m_native->height, {} };
    auto const row = static_cast<std::size_t>(image.width) * 4, rows = static_cast<std::size_t>(image.height);
    image.rgba.resize(row * rows);
    m_native->gl.read_pixels(0, 0, image.width, image.height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    for (std::size_t y = 0; y < rows / 2; ++y)  // OpenGL counts rows from the bottom.
        std::swap_ranges(&image.rgba[y * row], &image.rgba[y * row] + row, &image.rgba[(rows - 1 - y) * row]);
    return image;
}

}
