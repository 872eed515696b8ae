#include "platform/network.h"
#include "platform/platform.h"
#include "tests/platform/files.h"

using namespace canbang;
using namespace canbang::platform;
using namespace canbang::test;

TEST_CASE("names of shares are network names, names of files are not")
{
    for (auto const* name : { "//server/share", "\\\\server\\share", "//may-chu/Chung/Quý 3.db", "\\\\10.0.0.2\\d$\\x", "\\\\?\\UNC\\server\\share" }) {
        CHECK_MESSAGE(is_network_name(name), name);
        CHECK(is_on_network(name));
    }
    for (auto const* name : { "", "/", "//", "//server", "//server/", "///server/share", "//server//share", "/home/a", "a//b/c", "C:\\a", "\\a\\b", "a" })
        CHECK_FALSE_MESSAGE(is_network_name(name), name);
}

TEST_CASE("the network disks of the kernel are known by number, its own disks are not taken for them")
{
    for (std::uint32_t const type : { 0x6969u, 0x517bu, 0xff534d42u, 0xfe534d42u, 0x5346414fu, 0x6b414653u, 0x01021997u, 0x00c36400u, 0x0bd00bd0u, 0x47504653u })
        CHECK_MESSAGE(is_network_file_system(type), type);
    // ext4, tmpfs, btrfs, XFS, FAT, exFAT, NTFS, overlay, FUSE, which is asked about otherwise, and none.
    for (std::uint32_t const type : { 0xef53u, 0x01021994u, 0x9123683eu, 0x58465342u, 0x4d44u, 0x2011bab0u, 0x7366746eu, 0x794c7630u, 0x65735546u, 0u })
        CHECK_FALSE_MESSAGE(is_network_file_system(type), type);
}

static constexpr auto mounts = R"(22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:40 / /mnt/ssh rw,nosuid - fuse.sshfs an@server:/home/an rw,user_id=0
41 27 0:41 / /mnt/cloud rw shared:2 master:1 - fuse.rclone drive: rw
42 27 0:42 / /mnt/dav rw - fuse https://dav.example/x rw
43 27 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw
44 27 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
45 27 0:44 / /home/an/Kho\040chung rw - fuse.davfs cloud rw
46 45 0:45 / /home/an/Kho\040chung/secret rw - fuse.gocryptfs /home/an/.secret rw
47 27 0:46 / /mnt/auto rw - autofs systemd-1 rw
48 47 0:47 / /mnt/auto rw - nfs4 server:/exports rw
49 27 0:48 / /mnt/pool rw - fuse.mergerfs disk1:disk2 rw
50 27 0:49 / /mnt/hidden rw - fuse.sshfs server:/ rw
51 50 0:50 / /mnt/hidden rw - ext4 /dev/vdb rw
damaged line
52 27 0:52 / /mnt/home rw - fuse.sshfs server: rw
53 27 8:18 / /mnt/covered/inner rw - ext4 /dev/sdb2 rw
54 27 0:53 / /mnt/covered rw - fuse.sshfs server: rw
55 27 0:51 / /mnt/damaged rw - fuse.sshfs
)";

TEST_CASE("a path is on the network by the mount that holds it, not by one that is hidden below")
{
    for (auto const* path : { "/mnt/ssh", "/mnt/ssh/a/b.db", "/mnt/cloud/x", "/mnt/home/x", "/mnt/covered/inner/x", "/mnt/dav/x", "/run/user/1000/gvfs/smb-share:server=a/x", "/home/an/Kho chung/x.db", "/mnt/auto/x" })
        CHECK_MESSAGE(is_network_mount(mounts, path), path);
    for (auto const* path : { "/", "/home/an/x.db", "/mnt/sshd/x", "/mnt", "/media/stick/x", "/home/an/Kho chung/secret/x", "/mnt/pool/x", "/mnt/hidden/x", "/mnt/damaged/x", "relative", "" })
        CHECK_FALSE_MESSAGE(is_network_mount(mounts, path), path);
    CHECK_FALSE(is_network_mount("", "/mnt/ssh"));
}

TEST_CASE("a folder of this machine, and what is yet to be made in it, is not on the network")
{
    ScratchFolder const folder;
    CHECK(nearest_existing(folder.path()) == folder.path());
    CHECK(nearest_existing(folder / "none/yet.db") == folder.path());
    CHECK(nearest_existing("/none/yet.db") == "/");
    CHECK_FALSE(is_on_network(folder.path()));
    CHECK_FALSE(is_on_network(folder / "none/yet.db"));
    CHECK_FALSE(is_on_network("yet.db"));
    CHECK_FALSE(is_on_network(""));
}

TEST_CASE("a file has one real path, by whichever links and dots it is named")
{
    ScratchFolder const scratch;
    auto const folder = real_path(scratch.path());
    REQUIRE(make_folder(folder + "/Phòng/sâu").ok());
    REQUIRE(write_file(folder + "/Phòng/a.db", "").ok());
    std::filesystem::create_symlink("Phòng", folder + "/link");
    std::filesystem::create_symlink("Phòng/a.db", folder + "/file-link");
    for (auto const* name : { "/Phòng/a.db", "/link/a.db", "/file-link", "/Phòng/sâu/../a.db", "/./link//a.db" })
        CHECK(real_path(folder + name) == folder + "/Phòng/a.db");
    CHECK(real_path(folder + "/link/") == folder + "/Phòng");
    CHECK(real_path("/") == "/");
}

TEST_CASE("the real path of a file yet to be made is where it will be made")
{
    ScratchFolder const scratch;
    auto const folder = real_path(scratch.path());
    REQUIRE(make_folder(folder + "/real").ok());
    std::filesystem::create_symlink("real", folder + "/link");
    std::filesystem::create_symlink("link/new.db", folder + "/dangling");
    std::filesystem::create_symlink("round", folder + "/round");
    CHECK(real_path(folder + "/link/new.db") == folder + "/real/new.db");
    CHECK(real_path(folder + "/dangling") == folder + "/real/new.db");
    CHECK(real_path(folder + "/link/x/../new.db") == folder + "/real/new.db");
    CHECK(real_path(folder + "/none/") == folder + "/none");
    std::filesystem::create_symlink("there", folder + "/back");
    std::filesystem::create_symlink("back", folder + "/there");
    CHECK(real_path(folder + "/round") == folder + "/round");
    CHECK(real_path(folder + "/there") == folder + "/there");
    CHECK(real_path("new.db") == std::filesystem::current_path().string() + "/new.db");
}
