"""Words of two syllables that begin with o to y → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

O_TO_Y: Final = """
oai: | hùng phong vệ; oan: | khiên khuất sai trái ức; oán: | hận trách; oanh: | kích liệt tạc; óc:
| đậu; ong: | bướm mật; ô: | dù nhiễm tô uế vuông; ồ: | ạt; ốc: | bươu đảo; ôm: | ấp; ốm: | đau
yếu; ôn: | dịch đới hòa luyện tập thi tồn; ồn: | ào; ổn: định | thỏa; ông: | bà cha trùm | ba;
ống: | dẫn kính; ở: | đâu đây đợ lại ngoài nhà trên trọ trong | đậu; ơn: | huệ nghĩa; phá: | án bỏ
giá hoại hủy lệ sản vỡ | gia; phác: | đồ họa thảo; phách: | lối; phai: | mờ nhạt; phải: | chăng có
được là trái; phái: | đẹp đoàn mạnh viên; phàm: | là tục | nhân; phạm: luật pháp quy tội trù vi |
lỗi nhân; phản: ánh biện ứng | bác bội cảm công cung đề đối động hồi kháng quốc tỉnh | ảnh biến
đế; phán: | đoán quyết xét; phạn: | ngữ; phanh: | phui; pháo: | binh hoa lệnh; pháp: chế lệnh luật
lý quy quyền | danh điển đình định nhân quan trị viện y; phát: biểu động hành hiện huy sinh thanh
triển | bệnh đạt điện đơn giác hoang kiến lộ lương minh ngôn nổ phì quang sóng tán tích vãng vấn
xít xuất | điên nương; phạt: tiền | đền hành tù vi; phăng: | phăng; phẳng: | lặng lì phiu; phẩm: |
cấp chất giá hạnh vật; phân: biệt bổ cấp chia công định loại phối quyền tích | ban bì bón bố bua
chuồng đạm đoàn đội giải hạng hiệu hóa hủy kali khu lân lập luồng phát tán tâm trần tuyến vân viện
vùng xử | đoạn đôi tử; phần: lớn mềm việc | cứng đông nào thưởng trăm tử | chia; phẫn: | nộ uất;
phấn: đấu khởi | chấn hoa rôm; phận: | sự; phấp: | phỏng phới; phật: | bà giáo pháp tử | tự; phẫu:
| thuật tích; phép: | cưới nước tắc thuật tính; phê: chuẩn duyệt | bình phán; phế: | liệu phẩm
thải truất; phên: | giậu; phi: | chính công cơ đội hành lao lý mã phàm pháp thuyền thường trường;
phì: | nhiêu; phỉ: | báng; phí: | tổn | công; phía: | bắc đông nam sau tây trước; phiên: | âm bản
dịch hiệu họp tòa; phiền: | hà lòng muộn phức toái; phiến: | diện loạn; phiêu: | bạt lãng lưu;
phiếu: | bầu; phim: ảnh | truyện trường; phỉnh: | nịnh; pho: | mát; phó: | chủ mặc phòng thác tổng
từ văn; phong: kiến phú trào tục | ba bì cách cảnh độ hóa lan nhã phanh sắc tặng thái thấp thổ tỏa
| hoa thanh; phòng: bệnh chống ngừa | ban bị dịch học họp hộ khách khám ngủ thủ tối tránh trừ vệ
xa; phỏng: vấn | đoán | dịch độ; phóng: thanh | đại khoáng sinh sự tác thích túng viên xạ; phô: |
bày diễn trương; phổ: biến quát thông | cập nhạc; phố: | phường xá; phôi: | pha thai; phối: hợp |
cảnh giống khí ngẫu thuộc trí; phồn: | hoa thịnh thực vinh; phơi: | bày; phu: | nhân phen thê;
phù: hợp | điêu hiệu nề phiếm sa | hộ phí tá; phủ: | đầu định nhận quyết sóng xanh; phú: | cường
hộ quý yên; phụ: lục thuộc trách | bản cận cấp đạo gia giúp huynh khoa kiện lão lòng nhân nữ phẩm
phí tá tải thân thu tình trợ tùng | lực; phúc: | đáp hậu khảo lợi thẩm tra trạch | kích; phục: vụ
| chế chức dịch dựng hồi hưng kích sinh thù trang tráng tùng viên; phun: | trào; phung: | phí;
phụng: | sự; phút: | chốc giây; phức: tạp | cảm hợp; phương: án châm diện hướng pháp tây thức tiện
| đông nam ngôn sách trình; phường: | hội; phượng: | hoàng vĩ; qua: | đời đường lại; quà: | biếu
cáp tặng tết; quả: là thực | báo bóng cảm đất quyết tạ tim; quá: trình | cảnh đáng độ đỗi giờ hạn
khích khứ lớn mức nhiều nửa tải trớn | lửa thể; quan: chức điểm hệ liêu niệm tâm trọng | họ khách
lại lộ ngại sát | chế dân gia hàm quân; quản: lý | bút chế đốc gia giáo hạt ngại thúc trang trị;
quán: triệt | ăn cà cơm nước quân tính trọ xá xuyến; quang: | cảnh điện học hợp minh phổ trung
vinh | hệ tâm; quảng: cáo | bá bình đại nam ngãi ninh trị trường; quãng: | đường; quanh: co | năm;
quạt: | điện gió máy; quay: | cuồng lại lưng phim về vòng; quân: khu sự | chủng dân đội hàm khí
lực lương ngũ nhân số trang y | đoàn hạm sư ủy; quần: chúng đảo | áo đùi thể tụ vợt; quẫn: | bách
trí; quận: | chúa đoàn huyện lỵ ủy; quật: | cường khởi; quây: | quần; quấy: | đảo nhiễu phá rối;
quen: | biết thuộc với; quét: | dọn sạch; quê: | hương nhà quán; quế: | chi; quên: | lãng mình;
quốc: dân gia hội phòng tế | bảo ca doanh hồn huy khánh kỳ lộ ngữ phục sách tịch văn vương; quở: |
trách; quy: chế định hoạch luật mô phạm tắc trình | cách chuẩn chụp củ đổi lát phục tiên tụ ước y;
quỳ: | lạy; quỷ: | quái quyệt thần; quỹ: | đạo đất đen lương; quý: | báu giá hiếm khách mến nhân
tộc trọng vị; quỵ: | lụy; quyên: | giáo góp sinh; quyền: hạn hành lợi lực | bính con dân năng sở
thế tự uy | binh; quyến: | luyến rũ; quyết: định liệt toán | chí chiến đấu đoán nghị sách tâm
thắng tử; ra: đời quân | đa đi hiệu khơi lệnh máy mắt mặt ngoài nước sức tay tòa trường vào vẻ về
viện; rà: soát; rác: | rưởi thải; rách: | nát rưới việc; rạch: | giá ròi; rải: | rác thảm; rạn: |
nứt; ràng: buộc; ranh: | giới; rành: | mạch rọt; rảnh: | rỗi tay; rãnh: | thoát; rao: | giảng;
rào: | cản chắn đón; ráo: | riết; rau: | cải màu muống quả sạch xanh; rắc: | rối; răn: | dạy đe;
rắn: | chắc độc rỏi; răng: | hàm; rầm: | rộ; rất: | cao ít khó lớn nhiều quan tốt; rẽ: | ngang;
rèn: | đúc luyện; rét: | buốt mướt; riêng: | biệt lẻ rẽ tư; rò: | rỉ; rõ: nét ràng | hơn rệt;
ròng: | rã rọc; rối: | loạn ren rít; rồng: | rắn; rỗng: | tuếch; rộng: lớn rãi | hơn khắp mở; rốt:
| cuộc ráo; rơi: | rớt rụng vãi vào; rời: | bỏ khỏi rạc; rủi: | ro; ruộng: đất | đồng lúa nương;
ruột: | già thịt; rút: | gọn kinh lại lui ngắn ra tiền; rụt: | rè; rửa: tiền; rực: | rỡ; rừng: |
núi thông; rước: | dâu; rường: | cột; rượu: | bia chè mạnh; sa: | bàn chân cơ đà đéc lưới mạc ngã
pa sút thải; sà: | lan; sách: | báo lược nhiễu trắng vở; sạch: | đẹp nước sẽ; sai: lệch trái |
biệt khiến lầm phạm quy sót số sự; sải: | cánh tay; san: | bằng hô lấp sẻ; sàn: | diễn nhà nhảy;
sản: phẩm xuất | hậu khoa lượng nghiệp phụ sinh vật; sang: | đường năm nhượng tên trang trọng;
sàng: | lọc; sảng: | khoái; sáng: kiến tạo | chế dạ láng lập mai mắt ngày sớm sủa suốt tác tỏ;
sành: | điệu sỏi; sánh: | bước vai; sao: | biển chép chụp la lục vàng; sào: | ruộng; sáo: | rỗng;
sáp: | nhập; sát: hạch | sao; sạt: | lở nghiệp; sau: cùng đây đó này | đại gần khi lưng | năm;
sáu: | mươi năm tháng; say: | đắm mê nắng rượu sưa; sắc: lệnh | bén đẹp màu phong thái thuế tộc;
sặc: | mùi sỡ; sắm: | sửa vai; săn: | bắn bắt đuổi lùng sóc; sẵn: sàng | có lòng; sắn: | dây; sắp:
xếp | đặt hàng tới; sắt: | đá son thép; sầm: | sơn uất; sấm: | sét; sân: | bay bóng chơi khấu nhà
thượng; sâu: rộng sắc | bệnh răng róm sát xa; sầu: | riêng; sẽ: | có được là; si: | mê; sỉ: |
nhục; sĩ: | diện khí phu quan số tử; siết: | chặt; siêu: | âm nhiên thị thực tốc vi việt; sinh:
hoạt thái | đẻ động hóa học kế khí lợi lực mệnh nghi nhật nở quyền ra sản sôi sống thời tồn trưởng
tử vật viên; so: sánh với | bì kè; soạn: thảo; soát: | vé xét; sóc: | sơn trăng; soi: | rọi sáng
xét; song: | hành ngữ phương song; sòng: | bạc phẳng; sóng: | gió thần; sổ: | đỏ sách tay theo;
số: đông lẻ liệu lượng | công dư điện ghi hiệu hóa học ít một người nhà nhân phận tiền vốn; sôi:
nổi | động sục; sông: | biển cầu đà mã ngòi nước; sống: | chết chung còn động lại sót; sốt: | rét
ruột sắng; sơ: bộ kết thẩm | cấp chế cứu đồ hở khai khảo lược sài sinh suất tán tuyển yếu; sở: dĩ
hữu | đắc ngành nguyện tại thích thông thú trường tư | tài; sợ: | hãi; sợi: | dây; sớm: | khuya
muộn nhất trưa; sơn: | dầu động hà la mài tây thủy trà; sờn: | lòng; suất: | ăn; súc: | tích vật;
sục: | sôi; sum: | họp vầy; sung: | mãn sướng túc; sùng: | bái kính; súng: | đạn săn trường; suôn:
| sẻ; suốt: | đời năm ngày; sụp: | đổ; sút: | giảm kém; sụt: | giảm lở lún; suy: nghĩ | diễn đoán
đồi giảm kiệt luận ngẫm sụp thoái tính tôn xét yếu; sư: | đoàn phạm phụ thầy trưởng tử; sử: dụng |
gia học liệu sách thi; sứ: | giả mệnh quán quân thần; sự: kiện nghiệp thật | cần chỉ chủ cố đồng
lãnh phát phối quan sống tham thay thống tình tồn việc vụ; sửa: chữa đổi | lại lỗi mình sai sang
soạn; sữa: | bột chua tươi; sức: ép khỏe mạnh | cạnh chứa ì lao lực mua người sống; sưng: | tấy;
sương: | giá mù muối; sứt: | mẻ; sưu: | tầm tập thuế; ta: | thán; tá: | dược điền lý tràng; tạ: |
ơn thế; tác: dụng động giả hại phẩm | chiến hợp nghiệp nhân phong quái quyền thành; tách: | bạch
biệt ra rời; tai: | biến hại họa mắt nạn tiếng ương; tài: chính khoản liệu nguyên sản | ba đức hoa
khóa lộc năng nghệ tình trí trợ vụ xế; tải: | trọng; tái: | bản chế cử diễn hiện lập phát sinh tạo
thẩm xuất; tại: | các chỗ chức đây ngoại sao trận; tám: | mươi tháng; tạm: | biệt bợ dừng giữ thời
trú trữ ứng vắng; tàn: | ác bạo dư khốc phá phế sát tạ tật; tản: | cư mạn văn; tán: | dương đồng
phát thành thưởng tỉnh; tang: | chế chứng gia lễ thương tóc vật; tàng: | hình trữ; tảo: | hôn mộ
tần; táo: | bạo bón tợn; tạo: lập | chuyển cơ dựng điều hình nên ra sự thành vốn; tạp: | chí; tàu:
| biển điện hỏa ngầm thủy thuyền; tay: | áo chân đôi lái nghề sai; tắc: | nghẽn trách; tăm: |
tích; tắm: | giặt rửa; tằn: | tiện; tăng: cường | giảm lên thêm thu tốc trưởng; tặng: | thưởng;
tắt: | đèn; tâm: linh | bệnh đắc địa điểm hồn huyết lực lý niệm phúc sự thần tính trạng trí tư;
tầm: | cỡ nã nhìn quan thường vóc vông; tẩm: | bổ quất; tấm: | gương lòng; tân: | an binh bình
đông gia học hôn kỳ phú phước thành tiến trang; tần: số | ngần suất tảo; tấn: | công; tận: dụng
tay | cùng hưởng mắt nơi tâm thu tình tụy; tầng: lớp | hầm; tấp: | nập; tập: hợp huấn quyền thể
trung | ấm dượt đoàn hậu họp kết kích luyện quán san sự tin tục; tất: cả yếu | bật nhiên niên
thắng toán; tật: | bệnh nguyền xấu; tây: | ban bắc hồ nam nguyên ninh phương sơn thiên y; tẩy: |
chay não rửa trừ xóa; tẻ: | nhạt; tem: | phiếu thư; teo: | tóp; tê: | giác liệt thấp; tế: | bào lễ
nhị tự; tệ: nạn | đoan hại; tên: | cướp gọi họ lửa miền riêng thật tuổi; tha: | hóa phương thiết
thứ tội; thả: | lỏng nổi; thác: | nước; thạc: | sĩ; thách: thức | cưới đố; thạch: | anh cao học;
thai: | nghén nhi phụ sản; thải: | bỏ loại; thái: độ | bình dương giám hậu lan nguyên quá thú tử;
tham: dự gia khảo mưu nhũng quan | chiếu chính lam luận ô tàn tán vấn vọng; thảm: | cảnh đỏ hại
họa khốc kịch sát thương; thám: | hiểm tử; than: | bùn củi đá khóc phiền thở vãn; thán: | khí phục
từ; thang: | máy; tháng: tám | ba bảy chạp chín giêng hai mười năm sau sáu trước tư; thanh: toán
tra | âm bạch bình cao danh đạm hóa khiết lịch long lý minh nhạc nhàn niên sơn thản thế thủy tịnh
trà trừng xuân; thành: công lập phần phố tựu viên | bại đạt đoàn đội hình hội khẩn kiến kính lũy
nhân niên nội quả ra thạo thật thị thục tích tố trì ủy văn; thảnh: | thơi; thánh: | địa đường thần
thót; thao: | luyện tác trường túng; thảo: luận | dược mộc nguyên; tháo: gỡ | chạy dỡ rời vát;
thạo: | tin; thay: đổi mặt thế | cho lời phiên vì; thắc: | mắc; thăm: | dò hỏi khám nom quê viếng;
thăng: | bình chức hạng hoa long tiến trầm; thẳng: | đứng tay thắn; thắng: lợi | cảnh cuộc cử kiện
tích trận; thặng: | dư; thắp: | hương sáng; thắt: chặt | lưng nút; thâm: | canh độc hụt nhập nhiễm
niên quầng sâu thù thúy; thầm: | kín lặng; thẩm: định phán quyền thấu tra | cứu duyệt mỹ tích vấn;
thấm: | nhuần thía; thậm: chí | tệ; thân: thể | ái cận chính hữu mật mến nhân phụ quen sinh thế
thiện thiết thương tình tộc; thần: | dược đồng kinh kỳ sắc thánh thoại tốc tượng; thận: | trọng;
thấp: | bé hơn kém tầng thỏm; thập: phân | ác cẩm kỷ niên toàn; thất: | bại bát đức học hứa lạc
nghiệp sủng thế thoát thu thường tình truyền vọng; thật: sự | lòng ra tâm thà; thầu: | khoán;
thấu: | đáo hiểu; thầy: | bói cô cúng giáo thuốc trò; thấy: | được rằng rõ; thẻ: | bài nhớ; thèm:
| muốn; then: | chốt; theo: dõi | đó đúng đuổi học hướng kế kịp luật quy sát yêu; thép: | hình;
thề: | nguyền; thể: chế hiện nhân thao | chất dục hình lệ loại lực nghiệm tài thống thức tích
trạng trọng xác; thế: giới hệ kỷ nào | chân chấp gian lực mạnh này năng nhưng trận tục vận; thêm:
| một nữa; thi: công đua hành | ân ca cử đấu hài hào sĩ thể tuyển; thì: | giờ thầm; thí: điểm | dụ
nghiệm sinh; thị: tộc trấn trường | chính giác hiếu lực phần sát thực trưởng uy ủy xã; thích: hợp
| đáng nghi thú ứng; thiên: tai | bẩm chúa đàng đường hạ hướng lý nga nhiên niên tài thạch thời tử
văn vị; thiền: | định sư tông; thiện: | cảm căn chí nghệ nhân xạ; thiêng: | liêng; thiết: bị chế
kế lập thực | đãi giáp mộc tha thân yếu; thiệt: hại | mạng thòi; thiêu: | đốt hủy thân; thiểu: số;
thiếu: sót | đói hụt máu nhi niên nữ nước phụ tá thốn thời tướng úy vắng; thỉnh: | cầu giảng
nguyện thoảng; thính: | giả giác lực phòng; thịnh: | hành nộ soạn thế trị vượng; thịt: | lợn;
thỏa: thuận | đáng hiệp mãn nguyện thích ước; thoải: | mái; thoái: | hóa lui thác thu trào vị;
thoáng: | đãng qua; thoát: | hiểm khỏi lũ ly nạn nước thân; thóc: | gạo lúa; thói: | đời hư quen;
thon: | thả; thong: | dong thả; thô: | bạo ráp sơ thiển tục; thổ: | cẩm công cư dân địa lộ nhưỡng
sản; thôi: | miên thúc việc; thối: | chí nát rữa; thôn: | ấp bản làng nữ quê tính xã xóm; thông:
minh qua suốt thoáng tin tư | báo cảm cáo dịch dụng đạt điệp đồng gió hành hiểu lệ số thạo thương
thường; thống: nhất trị | đốc kê khổ lĩnh soái; thơ: | ấu ca dại mộng ngây văn; thờ: | cúng ơ
phụng tự; thở: | dài than; thợ: | điện hồ may mỏ săn xây; thời: đại điểm gian hạn kỳ lượng sự |
bình buổi cơ cuộc giá hiệu khắc thế tiết trang vụ; thơm: | ngát tho; thu: hẹp hồi hút thập | chi
dung giữ gom gọn hình hoạch mua ngân nhặt nhập phí phục xếp; thù: | địch ghét hằn hận lao oán;
thủ: pháp tục tướng | công đắc đoạn đô kho khoa lĩnh môn phạm quỹ thành thân thư tiêu trưởng; thú:
| dữ nhận rừng thật tội vị vui y; thụ: lý | án động hưởng phấn thai tinh; thuần: | chủng hóa khiết
phong thục túy; thuận: lợi | an hòa tay thành thiên tiện; thuật: ngữ; thúc: đẩy | bách ép giục;
thục: | luyện; thuê: bao | đất mướn nhà; thuế: | khóa má quan suất; thung: | lũng; thùng: | rác
xe; thủng: | lưới; thuốc: | bổ độc lá lào men nam nổ phiện tây; thuộc: địa | diện lòng nhóm tính
về; thuở: | xưa; thủy: | chung điện lôi lợi lực ngân nông quân sản sinh tạ thổ thủ tinh triều văn;
thụy: | sĩ; thuyền: | bè buồm máy nan thúng trưởng viên; thuyết: | giáo minh pháp phục trình; thư:
| điện giãn ký mục ngỏ pháp tín từ viện; thử: | lửa nghiệm sức thách; thứ: ba bậc hai năm tư tự |
bảy cấp dân hạng nhất sáu trưởng yếu; thừa: nhận | hành hưởng kế lệnh sức thãi thiên tướng; thức:
| ăn dậy thời tỉnh uống; thực: chất dân hành hiện phẩm sự tế thi tiễn trạng | chi đơn học khách
lục lực nghiệm quản quyền tại tập thà thể thu vật; thước: | dây đo kẻ; thương: mại | binh điếm gia
hại hiệu hội lái lượng mến nghiệp nhân nhớ số tâm tật thuyết tích tiếc trường vong vụ xót yêu;
thường: trực vụ xuyên | dân kỳ lệ ngày nhật niên phục thức thường tín trú xuân; thưởng: | lãm
ngoạn phạt thức xuân; thượng: | cổ đỉnh hạ khách lưu nguồn sĩ tá tầng úy viện võ; ti: | vi; tì: |
vết; tỉ: | mỉ; tị: | hiềm nạn; tia: | sáng x; tích: cực hợp | điện góp lũy lượng tắc trữ tụ; tịch:
| biên thu; tiếc: | nuối rẻ thương; tiệc: | tùng; tiêm: | chích chủng kích nhiễm; tiềm: | ẩn lực
năng nhập tàng thức; tiệm: | ăn cận; tiên: | cảnh đoán lãng lượng nữ phong phước quyết sinh tiến
tri; tiền: đề giang tệ | bạc công của đạo đồng giấy lương mặt nước phạt phương sử thân thuê thưởng
tiêu trạm tuyến; tiễn: | biệt đưa; tiến: bộ độ hành tới trình | công cống cử hóa lên quân sĩ thoái
triển; tiện: | ích lợi nghi tay; tiếng: nói | anh động hát kêu ồn tăm vang việt vọng; tiếp: cận
nhận theo thu tục | công dân diễn diện đãi đón giáp khách nối quản sức tay tế thị tuyến viên viện
xúc; tiết: kiệm | canh chế dục điệu giảm hạnh lộ mục tấu túc; tiệt: | trùng; tiêu: chí cực dùng |
biến biểu chuẩn dao diệt đề điểm điều độc hao hóa hủy khiển pha sọ tan thoát thụ tiền trừ úng vong
xài; tiểu: ban | đoàn đội đường học khu mục nông phẩm sản sử thuyết thương tiện tiết tổ vùng; tim:
| mạch; tìm: hiểu kiếm ra thấy | cách đến nguồn tòi; tin: dùng học | báo cậy đồn mừng nhắn tức
tưởng vui yêu; tín: ngưỡng nhiệm | chấp chỉ dụng đồ hiệu nghĩa phiếu; tinh: thần | chế dịch giản
gọn hoa khiết luyện nghịch nhuệ quái tế thông tú túy tươm tường vi xảo ý; tình: hình huống trạng |
bạn báo ca cảm cờ dục nghĩa nguyện thế thương tiết ý yêu; tỉnh: ủy | dậy đoàn đội hội lẻ lộ lỵ ngộ
táo thành; tĩnh: | dưỡng điện lặng mạch tâm; tính: cách chất mạng | chính dục đảng đến khả năng
nết theo thống tình toán từ; tịnh: | biên độ tiến xá; tịt: | ngòi; to: lớn | tát; tò: | mò; tỏ: |
bày ra rõ tường vẻ; toa: | xe; tòa: | án nhà soạn; tỏa: | nhiệt sáng; tọa: | đàm độ lạc thiền;
toàn: bộ cầu dân diện quốc quyền thể | cục mỹ năng phần tập thắng thân thế tỉnh văn vẹn xã; toán:
| học; tóc: | bạc tai; tóm: | lại lược tắt; tòng: | phạm quân; tổ: chức quốc | ấm dân hợp nghiệp
ong phó tiên tông truyền trưởng viên; tố: cáo tụng | chất giác hộ khổ; tốc: | chiến độ hành ký
lực; tộc: | họ người trưởng; tồi: | tệ; tối: cao đa thượng | hậu thiểu ưu; tội: danh phạm | ác đồ
lỗi nghiệp nhân trạng vạ; tôn: giáo trọng | chỉ nghiêm sùng sư tạo thất thờ ti vinh; tồn: đọng tại
| dư kho lưu nghi quỹ trữ vong; tổn: | hại hao phí thất thọ thương; tốn: kém; tông: | đồ đơ môn;
tổng: cộng hợp kết quan số thể thống | bí chi công cục duyệt đài đoàn đội giá hội kho luận lực
quát tài thu tuyển | thư; tống: | đạt giam khứ tiền tiễn; tốt: đẹp | bụng hơn lành nghiệp nhất
tươi; tơ: | hào lụa tằm; tờ: gấp rơi | báo giấy khai trình; tới: | các đây nơi tấp; tra: | cứu hỏi
khảo tấn xét; trà: | đá vinh; trả: lời | công đũa giá góp kết lại nợ thù tiền; trá: | hình; trách:
nhiệm | cứ mắng móc phạt; trải: qua | nghiệm; trái: ngược phép | cây đất lại mùa nghĩa phiếu tim
vụ; trại: | giam hè; trạm: | biến bơm kiểm thu trưởng xá; tràn: | đầy lan ngập trề; trang: bị |
điểm hoàng nghiêm phục sức thiết thông trải trại trí trọng; tràng: | an giang; tráng: | lệ men
niên; trạng: | nguyên sư thái từ; tranh: chấp luận thủ | ảnh biện cãi công cử đấu đua giành tụng;
tránh: | khỏi né; trao: | cho đổi tay tặng trả; trào: | dâng lưu phúng; trau: | chuốt dồi; trăm: |
họ năm ngàn nghìn triệu; trăn: | trở; trắng: | án đen tay trợn; trầm: | cảm hương lắng mặc ngâm
tích trọng tư; trân: | trọng; trần: | gian thuật truồng tục; trấn: | an áp giữ lột tĩnh yểm yên;
trận: | chiến đấu địa mạc; trật: tự | khớp; trâu: | bò; tre: | nứa; trẻ: | con em hóa măng nhỏ thơ
trung tuổi; treo: | cổ cờ giải; trễ: | nải; trên: cơ | các dưới đây địa hết không mạng tinh toàn
trời; tri: | âm ân giác huyện kỷ phủ thức; trì: | hoãn trệ; trí: thức tuệ | dục lực não nhớ óc
tưởng; trị: | an bệnh giá liệu sự thủy tội vì; trích: yếu; triển: khai | lãm vọng; triết: | học;
triệt: để | hạ phá sản tiêu; triều: | cường đại đình kiến; triệu: tập | chứng hồi phong phú;
trinh: | sát; trình: bày độ | báo chiếu diễn diện duyệt làng tấu tự; trịnh: | trọng; trò: chơi |
chuyện cười hề; trói: | buộc; tròn: | trịa; trong: khi sạch | đó năm ngành ngày ngoài nước quá quý
sáng số suốt tháng thời toàn trẻo trường vòng; tròng: | trành; trọng: tài tâm | dụng đại điểm lực
lượng thể thị thương thưởng tội trách trường vọng yếu; trôi: | chảy nổi qua; trộm: | cắp cướp;
trốn: thuế | tránh; trông: | cậy chờ coi đợi mong nom thấy; trồng: trọt | lúa rừng; trống: | đồng
rỗng trải trơn vắng; trở: lại nên thành | đi lên lực ngại ra về xuống; trợ: giúp | cấp giá giảng
lực lý thính thủ từ; trời: | đất mưa; trù: | bị phú tính; trú: | ẩn ngụ quán; trụ: sở | cột trì;
truân: | chuyên; truất: | ngôi phế quyền; trúc: | trắc; trục: vớt | lợi trặc xuất; trung: tâm ương
| bình cấp chuyển cổ du dũng đẳng đoàn đội đông gian hạn hậu hiếu hòa học kiên lập niên quốc tá
thành thu thực trực tướng úy; trùng: | dương điệp hợp khơi lắp lặp tu; trúng: | cách cử độc gió
thầu tủ tuyển; truy: cập tố | cứu điệu đuổi hoàn kích lĩnh lùng nã nguyên quét tặng thu tìm vấn
xét xuất; truyền: dẫn giáo hình miệng thanh thông thống | bá cảm đạt đơn kiếp lệnh nhiễm tải thụ
thuyết tin; trừ: | gian khi khử; trữ: | lượng tình; trực: thuộc tiếp tuyến | ban diện giác nhật
quan thăng tính trùng; trưng: cầu | bày dụng mua thu; trừng: trị | phạt; trước: đây hết khi tiên |
cửa đó hạn kia mắt mặt năm ngày nhất pháp sau; trường: hợp sa | bay chinh đại đua học kỳ phái sở
tồn; trưởng: | ban bộ đoàn đồn ga họ lão nam phòng thành thôn tràng | bản; trượt: | băng giá; tu:
| bổ chí dưỡng hành luyện nghiệp sĩ sửa từ viện; tù: | binh đọng mù ngục nhân tội treo và; tủ:
sách | áo lạnh thuốc; tú: | bà tài; tụ: | điểm điện hội tập; tuân: thủ | hành lệnh theo; tuần: |
báo hoàn lễ san tra tự; túc: | cầu trực; tục: | huyền lệ ngữ tĩu; tuế: | nguyệt; túi: | tiền xách;
tung: | độ hoành hô tin; túng: | quẫn; tuổi: | đảng đời già nghề tác thọ thơ trẻ; tụt: | dốc hậu;
tuy: nhiên vậy | hòa phước rằng thế; tùy: | bút cơ hứng thân theo thuộc tiện tùng tướng viên ý;
túy: | lúy; tuyên: giáo ngôn truyền | án bố chiến dương huấn quang thệ; tuyển: | chọn cử dụng lựa
mộ quân sinh tập thủ trạch; tuyến: | đầu đường giáp tính; tuyệt: | chủng đẹp đỉnh đối mật tác thực
tình trần vọng vời; tư: cách duy pháp sản tưởng vấn | bản doanh gia hữu ích lập lệnh liệu lợi nhân
thế thông thục thương tình trang vị; từ: đầu đó ngữ | bi biệt bỏ chối chức chương đây điển khi
khóa nay thiện tính tốn trần trước trường từ vựng; tử: hình | cung nạn sĩ số tế thần thi tù tuất
vong; tứ: | chi phía quý thời tuần tuyệt; tự: an chủ do động giác nhiên quản trị | cung cường hào
hoại học hỏi kỷ lập lực nguyện nhận nhủ phát phê sát sự thân thú tiện tin tôn trọng túc tử vẫn vệ
xưng ý; tức: là | khắc thời; tước: | bỏ đoạt; tươi: | cười đẹp mát sáng sống tốt trẻ; tưới: |
tiêu; tương: đối lai tác thích tự ứng | ái đồng đương hỗ hợp ớt phản phùng quan tàn thân trợ xứng;
tường: | minh tận thuật trình; tưởng: | chừng nhớ niệm thưởng tượng; tướng: | lĩnh mạo quân sĩ;
tượng: | đài hình trưng; tựu: | trung trường; tỷ: lệ | đồng giá phú số suất thí trọng; u: | ám mê
minh tối uất; ủ: | bệnh phân rũ; ụ: | pháo tàu; úa: | vàng; uẩn: | khúc; uể: | oải; ùn: tắc; ung:
| bướu dung thư; ủng: hộ; úng: | ngập; uốn: nắn | lượn ván; uổng: | công phí; uống: | nước thuốc;
uy: | danh hiếp lực nghi nghiêm phong quyền tín; ủy: ban quyền | lạo nhiệm thác viên; uyên: | bác
thâm; uyển: | chuyển; ứ: | đọng trệ; ức: | chế hiếp; ưng: | thuận ý; ứng: cử dụng xử | biến cứu
nghiệm phó trực trước tuyển viên; ước: | ao chừng đạt định hẹn lượng mơ muốn nguyện thực tính
vọng; ướp: | lạnh xác; ưu: tiên | ái đãi điểm phiền thế tú tư việt; va: | chạm đập li vấp; và: |
các những; vá: | víu; vạch: | ra trần; vai: trò | vế; vài: | ba; vải: | thiều; vãn: | cảnh hồi;
ván: | khuôn; vạn: | hạnh năng tuế vật; vang: | bóng dội vọng; vàng: | bạc da mã son; vào: cuộc
đời | cửa đầu hùa khoảng lúc năm ra sổ tháng thời vụ; vay: | mượn nợ tiền vốn; văn: bản hóa kiện
minh phòng thư | bằng chương công giang hiến hoa học khoa khố lang miếu nghệ ngôn phạm phong tế
thể thơ vẻ xã; vắn: | tắt; vặn: | vẹo; vắng: | lặng mặt vẻ; vân: | vi; vần: | thơ; vẫn: | chưa có
còn đang được là; vấn: đề | an đáp nạn vương; vận: chuyển dụng hành | động đơn hội mệnh tải trù;
vất: | vả; vật: chất | chủ chứng dụng giá liệu lộn lực lý nuôi phẩm thể tư vã; vây: | bắt hãm
quanh ráp; vậy: | mà nên; vẻ: | mặt vang; vé: | số; ven: | biển bờ đô; vẹn: | nguyên toàn tròn;
véo: | von; về: | đến hưu nguồn nhà nước phía quê việc; vệ: | binh quốc sĩ sinh tinh; vết: |
thương tích; vi: phạm | khuẩn mô phân sinh tính; vì: thế vậy | dân sao sự; vĩ: mô | cầm đại độ
nhân tuyến; ví: dụ | dặm như von; vị: trí | nể tha thành thế; việc: làm | chung công nhà quản thực
tổ triển xây; viêm: | đường họng nhiễm; viên: chức | mãn tịch; viễn: thông | cảnh chinh dương đông
khách thám thị tưởng xứ; viện: | dẫn kiểm nghiên phí phó quân sĩ trợ trưởng; viếng: | thăm; viết:
| chữ hoa tay; việt: nam | gian kiều minh trì vị yên; vinh: | danh dự hạnh hiển quang; vĩnh: |
biệt cửu hằng long phúc viễn; vỏ: | bọc; võ: | đoán sĩ sư thuật trang; vóc: | dáng; vòi: | nước;
vong: | ân hồn linh; vòng: | hoa loại quanh tay tròn vây; vọng: | cổ gác; vô: sản tuyến | cảm can
chủ cơ cớ cùng danh địch định hạn hiệu hình ích lương lý phép sinh song số tận thường tình tội
trùng tư vàn vị vọng ý; vỗ: | béo tay về; vôi: | hóa; vội: | vã vàng; vốn: | có dĩ đầu liếng ngân
tín vay; vở: | kịch; vỡ: | hoang mộng nợ; vợ: | chồng con; với: nhau; vu: | cáo khống oan; vũ: |
công đạo điệu hội khí lực nữ phu trang trụ trường; vụ: án lợi việc | cháy phó tai trưởng; vui:
tươi | chơi lòng mừng tính vẻ; vun: | đắp trồng xới; vụn: | vặt; vùng: | biên biển cao dậy đất đệm
kinh lũ quê sâu trời vẫy ven xa; vũng: | lầy tàu; vừa: qua | làm lòng mới phải rồi sức; vững: chắc
mạnh | bền bước chãi tin vàng; vươn: | tới; vườn: | hoa rau thú trẻ tược ươm; vương: | miện quốc
vãi; vướng: mắc | bận víu; vượt: | bậc biên cấp lên mức ngục qua quá trội tuyến; vứt: | bỏ; xa: lạ
| cách cảng hoa hơn lộ rời xăm xỉ xôi xưa; xả: | lũ nước rác thải thân; xã: hội | đoàn đội giao
luận tắc thôn trưởng viên; xạ: | kích thủ trị; xác: định lập minh | chết đáng nhận suất thực tín
xơ; xách: | tay; xài: | phí; xán: | lạn; xanh: | tươi xao; xảo: | quyệt trá; xáo: | trộn; xảy: ra;
xăng: | dầu nhớt; xâm: hại phạm | canh chiếm lược nhập; xấp: | xỉ; xấu: | hổ xa xí; xây: dựng |
cất đắp lắp; xe: | buýt chạy con cộ đạp điện đò hơi khách lửa máy ôm tải tăng; xem: lại xét | như
ra thường trọng; xen: | canh kẽ lẫn; xét: xử | duyệt đoán hỏi lại nét nghiệm thấy; xếp: | dỡ đặt
hàng hạng loại; xi: | măng; xỉ: | than; xí: | nghiệp; xích: | đu lô mích; xiềng: | xích; xiết: |
nợ; xin: | chào lỗi nghỉ phép việc ý; xinh: | đẹp xắn; xóa: | bỏ đói mù nhòa sổ; xoay: | chuyển
quanh vần xở; xoắn: | ốc; xóm: | giềng làng; xong: | xuôi; xót: | thương xa; xô: | đẩy; xổ: | số;
xôi: | gấc; xôn: | xao; xơ: | cứng gan; xu: hướng thế; xua: | đuổi tan; xuân: | lộc quang thu;
xuất: bản hiện phát sắc | cảnh chúng gia hành hóa huyết khẩu ngoại ngũ nhập thân tinh trận trình
viện xứ; xúc: | cảm động phạm tác tiến xiểm; xung: đột | động kích lực phong quanh yếu; xuôi: |
chiều dòng ngược; xuồng: | máy; xuống: cấp | còn dòng dốc đường hàng nước; xuyên: | biên quốc suốt
tạc tâm; xử: lý phạt | án sự thế trí tử; xứ: | người sở; xưa: | kia nay; xưng: | danh hô tội;
xứng: đáng; xương: | máu sống; xướng: | danh; y: học tế | án bạ dược đức khoa lệnh phục sĩ tá
viện; ỷ: | lại quyền thế; ý: chí đồ kiến nghĩa thức | định muốn nguyện niệm tưởng; yên: | ả bái
bình lòng nghỉ ổn tâm tĩnh trí | chí; yến: | sào tiệc; yết: | hầu kiến thị; yêu: cầu nước sách |
chuộng dấu mến quý thích thương; yếu: kém tố | điểm đuối lĩnh mềm nhân ớt thế
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
