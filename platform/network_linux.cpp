// Network disks on Linux. The kernel's own are known by number; what lies behind FUSE is known by name or by source.
#include "platform/network.h"

#include "platform/platform.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/vfs.h>

namespace canbang::platform {

static constexpr std::uint32_t fuse = 0x65735546;

bool is_network_file_system(std::uint32_t type)
{
    static constexpr std::array<std::uint32_t, 14> known {
        0x6969,                              // NFS
        0x517b, 0xff534d42, 0xfe534d42,      // SMB, CIFS, SMB2
        0x5346414f, 0x6b414653,              // AFS: OpenAFS, the kernel's
        0x01021997,                          // 9P; the disks of Windows inside WSL too
        0x00c36400,                          // Ceph
        0x0bd00bd0,                          // Lustre
        0x47504653,                          // GPFS
        0x73757245,                          // Coda
        0x564c,                              // NCP
        0x19830326,                          // BeeGFS
        0x786f4256,                          // VirtualBox: the host's disk
    };
    return std::ranges::find(known, type) != known.end();
}

// Both kinds of slash, as Windows takes them.
bool is_network_name(std::string_view path)
{
    static constexpr std::string_view slashes = "/\\";
    auto const is_slash = [&](std::size_t at) { return at < path.size() && slashes.find(path[at]) != slashes.npos; };
    if (!is_slash(0) || !is_slash(1) || is_slash(2))
        return false;
    auto const end_of_server = path.find_first_of(slashes, 2);
    return end_of_server != path.npos && end_of_server + 1 < path.size() && !is_slash(end_of_server + 1);
}

// --- Mounts ------------------------------------------------------------------------------------

struct Mount { std::string point, type, source; };

// proc(5): space, tab, line feed and backslash stand as \040, \011, \012 and \134.
static std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else
            plain += text[i];
    }
    return plain;
}

static std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

// "36 35 98:0 /root /point options [optional fields] - type source options"; empty when it is no such line.
static Mount mount_from(std::string_view line)
{
    auto const fields = split(line, ' ');
    auto const dash = std::ranges::find(fields, "-");
    if (dash - fields.begin() < 6 || fields.end() - dash < 3)
        return {};
    return { unescaped(fields[4]), std::string(dash[1]), unescaped(dash[2]) };
}

static bool lies_below(std::string_view path, std::string_view point)
{
    if (point == "/")
        return path.starts_with('/');
    return !point.empty() && path.starts_with(point) && (path.size() == point.size() || path[point.size()] == '/');
}

// "//server/share", "https://cloud" or "server:/folder": what a local disk never calls itself.
static bool is_remote_source(std::string_view source)
{
    auto const colon = source.find(":/");
    return is_network_name(source) || (colon != source.npos && colon > 0 && source.find('/') > colon);
}

static bool is_network(Mount const& mount)
{
    static constexpr std::array names { "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "lustre", "gpfs", "virtiofs", "fuse.afp",
        "fuse.ceph", "fuse.ceph-fuse", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.gcsfuse", "fuse.glusterfs", "fuse.goofys",
        "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.juicefs", "fuse.kio-fuse", "fuse.lizardfs", "fuse.mfs", "fuse.onedriver",
        "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse" };
    return is_remote_source(mount.source) || std::ranges::find(names, mount.type) != names.end();
}

// Mounts are listed as they were made, and a later one hides what it covers: the last that holds the path counts.
bool is_network_mount(std::string_view mountinfo, std::string_view path)
{
    Mount last;
    for (auto const line : split(mountinfo, '\n')) {
        if (auto mount = mount_from(line); lies_below(path, mount.point))
            last = std::move(mount);
    }
    return is_network(last);
}

// --- This machine ------------------------------------------------------------------------------

std::string nearest_existing(std::string const& path)
{
    std::error_code code;
    std::filesystem::path place = path;
    while (place.has_relative_path() && !std::filesystem::exists(place, code))
        place = place.parent_path();
    return place.string();
}

bool is_on_network(std::string const& path)
{
    if (is_network_name(path))
        return true;
    auto const place = nearest_existing(real_path(path));
    struct statfs status;
    if (::statfs(place.c_str(), &status) != 0)
        return false;
    auto const type = static_cast<std::uint32_t>(status.f_type);
    if (type != fuse)
        return is_network_file_system(type);
    auto const mountinfo = read_file("/proc/self/mountinfo");
    return mountinfo && is_network_mount(mountinfo.value(), place);
}

}
