"""The words of one syllable → those that stand beside anything, and those that may stand alone."""

from __future__ import annotations

from typing import Final

_GRAMMATICAL = """
ai anh ăn ấy ba bà bài bàn bản bán bạn bảo báo bằng bắt bầu bé bên bị biển biết bỏ bộ bốn bởi buổi
bức bước cả các cách cái càng cao cáo cát cần cấp câu cậu cây cháu chạy chẳng chân chết chỉ chị
chiếc chiều chính chịu cho chọn chỗ chồng chống chờ chủ chung chúng chuyển chuyện chữ chứ chưa có
con còn cô cũ của cùng cũng cuộc cứ cửa cười cừu dài dân dẫn dây dễ do dùng dưới đã đá đang đánh
đặt đất đâu đầu đây đấy đèn đẹp để đêm đến đều đi điểm điều đó đồng đời đủ đúng đưa đứa đứng được
đường em gái gặp gần gây gì giá giao giấy giống giờ giúp giữ giữa gọi gồm gửi hai hàng hay hãy hết
hiện hiểu họ hoa hoặc học hỏi họp hôm hơi hơn huyện hướng ít kẻ kể khá khác khách khi khó khoảng
khỏi không kia là lại làm làng lắm lặn lần lập lấy lên liền loại lòng lời lớn luật lúc luôn mà
mang mạnh máy mặt mất mấy mẹ miền mình mọi mỗi mối một mở mới mũ mua muốn nàng nào nay này năm nằm
nặng nâng nên nền nêu nếu ngành ngay ngày nghe nghèo nghề nghĩ nghĩa ngoài ngôi ngồi ngủ nguồn
người nhà nhau nhằm nhận nhất nhiều nhìn nhỏ nhóm nhờ như nhưng những nó nói nơi nữa nước ông ở
phải phần phía phòng phút qua quả quá quán quay quê quyền ra rằng rất riêng rõ rồi rộng rừng sách
sang sáng sao sau sẽ số sông sống sớm suốt sự ta tại tạo tàu tay tăng tên tháng thành thật thấy
theo thế thêm thì thiếu thôi thu thuộc thứ thường tiền tiếng tìm tin tỉnh tính tôi tội tốt tớ tới
trả trẻ trên trong trước trường tuổi từ tự từng uống và vào vẫn vậy vẽ về vì việc viết vốn vợ với
vụ vua vùng vừa xa xã xảy xe xem xin xong xuống
"""
_ORDINARY = """
a à ạ án ảnh ánh áo ấm ấp bác bãi bám ban bảng bánh bao bay bảy bắc bắn băng bậc bấm bẩn bật béo
bể bến bệnh bếp bia biến biếu bình bò bó bọc bom bọn bóng bố bốc bông bỗng bờ bớt búa bụi bùn bụng
buộc buôn buồn buông buồng bút bữa bướm ca cá cam cảm cạn cảnh cánh cạnh cày căn cắn cặp cắt cầm
cấm cân cất cầu cha chà chạm chán chàng chào chảy cháy chắc chặn chặt chậm chất chén chi chia
chiếm chiếu chim chìm chín chó chôn chở chớ chợ chơi chớp chợt chú chùa chúc chục chui chuông
chuột chút chuyên chuyến chữa chứa chừng chương cỏ cóc coi cổ cố công cộng cột cờ cơm cơn cú cụ
cua cúi cung cuối cuốn cụt cử cưa cực cứng cước cưới cướp cứu da dại dám dạng dành dao dày dãy dạy
dặm dặn dắt dần dập dâu dấu dậy dịch diễn diện dịp dọc dọn dòng dốc dồn dốt dù dữ dừa dựa dừng
dựng đa đà đám đàn đạn đảng đáng đành đao đào đảo đáp đạp đạt đau đáy đắm đằng đầm đậm đập đấu đậu
đầy đẩy đè đẻ đem đen đeo đèo đề đếm đền đĩa địa địch điên điện điếu điệu định đỏ đoàn đoán đoạn
đọc đòi đói đòn đón đóng đồ đổ đỗ độ độc đôi đồi đổi đội đông động đốt đỡ đợi đơn đợt đụn đuổi đức
đừng ép ga gà gác gạch gai gan gánh gàu gãy gắn gầm gấp gập gấu ghe ghé ghép ghê ghế ghi già giả
giải giam giảm gian giàn giành giàu giặc giấc giẫm giận giật giấu giây giếng giết gió giỏi giọng
giọt giở giới giường góc gói gom gọn góp gỗ gốc gối gỡ ha hái hang hãng hát hạt hẳn hắn hằng hầm
hè hẹn heo hẹp hét hề hiếm hiến hiệp hiệu hình ho hóa hoang hòn hỏng hồ hổ hộ hồi hội hông hồng
hùng hút hụt hứa hương hưởng im in kèm kém kéo kẹp kẹt kế kênh kêu khai khám khát khăn khắp khâu
khẩu khen khí khiến kho khoa khoá khóa khoản khoanh khóc khoe khỏe khói khô khổ khối khu khung
khuya khuyên kì kịch kiêm kiếm kiện kiểu kim kín kính kịp kỳ kỹ ký lá lạ lạc lãi lái lan lành lạnh
lao lão lát lau lặp lẫn lấn lấp lâu lầu lậu lẽ leo lễ lệnh lều lịch liên liệu lính lo loài loạt
lọt lỗ lộ lỗi lối lông lồng lỡ lợi lợn lớp lũ lúa luồng luyện lửa lứa lưng lười lưỡi lưới lương
lượng lượt lưu ly ma mai mãi mái mạng mảnh mát màu máu may mày mặc mắt mầm mật mẩu mẫu mèo mép mét
mê mềm mệt miếng miệng miệt mìn móc mọc món mong mỏng mô mổ mốc môi mồi môn mơ mời mù mùa múc mục
mùi mũi muối muộn mưa mức mực mừng mười mướn mượn mỹ nam nạn nát nắm nấm nấu nè ném nén nét nếp
ngã ngài ngại ngàn ngang ngáp ngắm ngăn ngắn ngậm ngẩng nghi nghỉ nghiện nghiêng nghìn ngõ ngoại
ngoan ngon ngón ngọn ngờ ngụm ngụy nguyên ngửa ngừng ngược ngượng nhạc nhanh nhánh nhảy nhắc nhắn
nhặt nhầm nhân nhập nhậu nhé nhẹ nhét nhỉ nhiễm nhổ nhớ nhu nhường niềm nọ nóng nổ nổi nỗi nối nội
nộp nở nợ nụ núi nuôi nuốt nút nữ nửa oan ô ồ ôi ôm ốm ổn ống ơi phá phác phán phao pháp phát phạt
phép phi phí phiên phiền phiếu phim phó phong phóng phố phở phơi phun phương phường quà quan quãng
quanh quân quần quận quen quên quí quyển quyết rách rạch rắn răng rẻ rẽ reo rét rể rễ rơi rời ru
rủ run rung ruộng ruột rút rửa rượt rượu sa sạch sai sàn sát sáu sắc sắm săn sẵn sắp sắt sân sâu
siết sim sinh so soạn soi song sóng sổ sở sợ sợi súng suy sửa sữa sức sừng tách tai tài tái tám
tạm tàn tảng tắm tặng tắt tấc tầm tấm tấn tận tầng tập tây tệ tết tha thả thai thải than thang
thảo tháo thay thăm thăng thằng thẳng thắng thắp thầm thấm thân thấp thấu thầy thẻ thèm thể thi
thí thích thiện thiệt thịt thò thoáng thoát thói thổi thôn thông thơ thở thợ thời thơm thú thua
thuê thuế thùng thúng thuốc thuở thủy thuyền thư thử thưa thừa thức thước thương tỉ tiếc tiên tiến
tiện tiếp tim tình to tỏ toả tòa toàn toán tóc tổ tối tôm tôn tốn tổng tốp tờ trà trai trải trái
trại trạm tràn trán trang tranh tránh trao trào trăm trăn trăng trắng trần trận trâu tre trèo
trích triều triệu trình trò tròn trổ trôi trồi trốn trông trồng trở trời trụ trùm trùng trúng
truyền trừ trưa trực trưởng tù tủ tuân tuần tuấn tui túi tụi tung tuột tuy tuỳ tuyến tuyết tuyệt
tư tức tưới tường tưởng ụ ủi ư vá vác vách vai vài vàng vành vay vắng vâng vật vẻ vé ven vết ví vị
viên viện vỏ võ voi vòng võng vọng vô vội vở vỡ vui vực vững vươn vườn vượt vứt xách xanh xăm xấu
xây xẻ xét xinh xoá xóm xuân xuất xuôi xuồng xuyên xử xứ xưa xưng xưởng ý yêu yếu
"""

GRAMMATICAL: Final = frozenset(_GRAMMATICAL.split())
"""They stand beside any word, so two neighbours of which one is such a word prove nothing."""

ORDINARY: Final = frozenset(_ORDINARY.split())
"""Words of their own, if less frequent: «mỡ», «sữa»; a slip that makes one needs more proof."""
